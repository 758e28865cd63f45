using Tendon.Host.Planning.Inference;

namespace Tendon.Host.Planning.Tests.Inference;

public class OnnxModelTests
{
    /// <summary>y = x + 1 for x of shape [1, n].</summary>
    private static readonly byte[] AddOne = Convert.FromBase64String(
        "CAg6VwoQCgF4CgNvbmUSAXkiA0FkZBIGYWRkb25lKg8IARABIgQAAIA/QgNvbmVaFAoBeBIPCg0IARIJCgIIAQoDEgFuYhQKAXkSDwoNCAESCQoCCAEKAxIBbkIECgAQDXIPCgdwdXJwb3NlEgR0ZXN0");

    [Fact]
    public void A_model_runs_on_reserved_buffers_without_allocating()
    {
        using var model = new OnnxModel(AddOne, "add-one");
        using OnnxBinding run = model.Bind([[1, 3]], [[1, 3]]);
        new float[] { 1, 2, 3 }.CopyTo(run.Input<float>("x"));
        run.Run();
        Assert.Equal([2f, 3f, 4f], run.Output<float>("y").ToArray());

        run.Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            run.Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void What_the_exporter_wrote_into_the_file_can_be_read()
    {
        using var model = new OnnxModel(AddOne, "add-one");
        Assert.Equal("test", model.Metadata["purpose"]);
        Assert.Equal(64, model.Sha256.Length);
        Assert.Equal("x Single[1,-1]", Assert.Single(model.Inputs).ToString());
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var e = Assert.Throws<OnnxModelException>(() => OnnxModel.Load("/nowhere/vision.onnx"));
        Assert.Contains("/nowhere/vision.onnx", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void A_cut_off_file_is_named(int length)
    {
        var e = Assert.Throws<OnnxModelException>(() => new OnnxModel(AddOne[..length], "cut.onnx"));
        Assert.Contains("cut.onnx", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_model_are_refused_whatever_they_are()
    {
        var random = new Random(7);
        for (int i = 0; i < 50; i++)
        {
            byte[] bytes = new byte[random.Next(1, 4000)];
            random.NextBytes(bytes);
            Assert.Throws<OnnxModelException>(() => new OnnxModel(bytes, "noise.onnx"));
        }
    }

    [Fact]
    public void Another_model_than_the_expected_one_is_refused_with_both_told()
    {
        using var model = new OnnxModel(AddOne, "add-one.onnx");
        model.Require([new OnnxTensor("x", typeof(float), [1, 5])], []);
        var e = Assert.Throws<OnnxModelException>(() => model.Require([new OnnxTensor("pixels", typeof(float), [1, 3, 240, 320])], []));
        Assert.Contains("add-one.onnx", e.Message, StringComparison.Ordinal);
        Assert.Contains("pixels", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_and_names_that_the_model_has_not_are_refused()
    {
        using var model = new OnnxModel(AddOne, "add-one");
        Assert.Throws<OnnxModelException>(() => model.Bind());
        Assert.Throws<OnnxModelException>(() => model.Bind([[2, 3]], [[1, 3]]));
        Assert.Throws<OnnxModelException>(() => model.Bind([1, 3]));
        using OnnxBinding run = model.Bind([[1, 3]], [[1, 3]]);
        Assert.Throws<OnnxModelException>(() => run.Input<long>("x").Length);
        Assert.Throws<OnnxModelException>(() => run.Output<float>("z").Length);
    }

    [Fact]
    public void Telemetry_is_switched_off_where_the_native_library_looks()
    {
        using var model = new OnnxModel(AddOne, "add-one");
        Assert.Equal("1", System.Runtime.InteropServices.Marshal.PtrToStringUTF8(NativeEnvironment.Get("ORT_DISABLE_TELEMETRY")));
    }
}
