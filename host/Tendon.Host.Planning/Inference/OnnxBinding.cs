using Microsoft.ML.OnnxRuntime;

namespace Tendon.Host.Planning.Inference;

/// <summary>Buffers of one model for fixed shapes. Fill the inputs, <see cref="Run"/>, read the outputs; nothing is allocated in between.
/// Not thread safe. Made by <see cref="OnnxModel.Bind"/>.</summary>
public sealed class OnnxBinding : IDisposable
{
    private readonly OnnxModel _model;
    private readonly OrtIoBinding _io;
    private readonly RunOptions _options = new();
    private readonly Dictionary<string, Array> _inputs = [];
    private readonly Dictionary<string, Array> _outputs = [];
    private readonly List<OrtValue> _values = [];

    internal OnnxBinding(OnnxModel model, long[][] inputShapes, long[][] outputShapes)
    {
        _model = model;
        _io = model.Session.CreateIoBinding();
        try
        {
            ReserveAll("input", model.Inputs, inputShapes, _inputs, _io.BindInput);
            ReserveAll("output", model.Outputs, outputShapes, _outputs, _io.BindOutput);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The buffer of an input, row-major.</summary>
    public Span<T> Input<T>(string name)
        where T : unmanaged => Find<T>("input", _inputs, name);

    /// <summary>The buffer of an output, row-major; holds the result of the last <see cref="Run"/>.</summary>
    public ReadOnlySpan<T> Output<T>(string name)
        where T : unmanaged => Find<T>("output", _outputs, name);

    /// <summary>Runs the model on what the inputs hold.</summary>
    /// <exception cref="OnnxModelException">The graph fails on this input.</exception>
    public void Run()
    {
        try
        {
            _model.Session.RunWithBinding(_options, _io);
        }
        catch (OnnxRuntimeException e)
        {
            throw new OnnxModelException($"{_model.Name} failed on its input: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _io.Dispose();
        _options.Dispose();
        _values.ForEach(v => v.Dispose());
    }

    private void ReserveAll(
        string role, IReadOnlyList<OnnxTensor> tensors, long[][] shapes, Dictionary<string, Array> buffers, Action<string, OrtValue> bind)
    {
        if (shapes.Length != tensors.Count)
            throw new OnnxModelException($"{_model.Name} has {tensors.Count} {role}s ({string.Join("; ", tensors)}), not {shapes.Length}.");
        for (int i = 0; i < shapes.Length; i++)
        {
            OnnxTensor tensor = tensors[i];
            if (!tensor.Accepts(shapes[i]))
                throw new OnnxModelException($"{_model.Name}: [{string.Join(',', shapes[i])}] is no shape for the {role} '{tensor}'.");
            buffers[tensor.Name] = Reserve(tensor with { Shape = shapes[i] }, bind);
        }
    }

    private Array Reserve(OnnxTensor tensor, Action<string, OrtValue> bind) => Type.GetTypeCode(tensor.ElementType) switch
    {
        TypeCode.Single => Reserve<float>(tensor, bind),
        TypeCode.Int64 => Reserve<long>(tensor, bind),
        TypeCode.Int32 => Reserve<int>(tensor, bind),
        TypeCode.Byte => Reserve<byte>(tensor, bind),
        TypeCode.Boolean => Reserve<bool>(tensor, bind),
        _ => throw new OnnxModelException($"{_model.Name}: '{tensor}' has an element type that is not supported; export float, long, int, byte or bool."),
    };

    private T[] Reserve<T>(OnnxTensor tensor, Action<string, OrtValue> bind)
        where T : unmanaged
    {
        var buffer = new T[tensor.Length];
        // Pins the array for the life of the value.
        OrtValue value = OrtValue.CreateTensorValueFromMemory(buffer, tensor.Shape);
        _values.Add(value);
        bind(tensor.Name, value);
        return buffer;
    }

    private T[] Find<T>(string role, Dictionary<string, Array> buffers, string name) =>
        buffers.TryGetValue(name, out Array? buffer) && buffer is T[] typed
            ? typed
            : throw new OnnxModelException($"{_model.Name} has no {role} '{name}' of {typeof(T).Name} (it has: {string.Join("; ", role == "input" ? _model.Inputs : _model.Outputs)}).");
}
