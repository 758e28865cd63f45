using Tendon.Host.Planning.Inference;
using Tendon.Host.Planning.Vision;
using Xunit.Abstractions;

namespace Tendon.System.Tests.Vision;

public class SceneReaderTests(ITestOutputHelper output)
{
    [Fact]
    public void The_shipped_model_sees_tables_that_it_was_not_trained_on()
    {
        using OnnxSceneReader reader = OnnxSceneReader.Load();
        SeenTables seen = Measure(reader, 24);
        Assert.InRange(seen.Recall, 0.93, 1);
        Assert.InRange(seen.Precision, 0.93, 1);
        Assert.InRange(seen.RightKind / (double)seen.Found, 0.93, 1);
        Assert.InRange(seen.RightColour / (double)seen.Found, 0.95, 1);
        Assert.InRange(seen.MedianErrorMm, 0, 2.5);
    }

    [Fact]
    public void Shuffled_weights_see_nothing_that_is_there()
    {
        byte[] trained = File.ReadAllBytes(OnnxSceneReader.ShippedModelPath);
        using var blind = new OnnxSceneReader(new OnnxModel(ShuffledWeights.Of(trained, 1).Model, "shuffled"));
        SeenTables seen = Measure(blind, 6);
        Assert.InRange(seen.Recall, 0, 0.1);
    }

    private SeenTables Measure(OnnxSceneReader reader, int tables)
    {
        SeenTables seen = SeenTables.Read(reader, tables);
        output.WriteLine(
            $"{seen.Objects} objects: recall {seen.Recall:F3}, precision {seen.Precision:F3}, kind {seen.RightKind / Math.Max(1.0, seen.Found):F3}, " +
            $"colour {seen.RightColour / Math.Max(1.0, seen.Found):F3}, median error {seen.MedianErrorMm:F2} mm, stacked {seen.SeenStacked} of {seen.Stacked}");
        return seen;
    }
}
