using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;

namespace Tendon.Host.Planning.Inference;

/// <summary>
/// A model on ONNX Runtime: one thread, sequential, CPU, telemetry off, so that the same input gives the same bits on the same
/// processor type. Everything that can be wrong with a file is told in an <see cref="OnnxModelException"/> when it is loaded, not at the first run.
/// </summary>
/// <example><code>
/// using OnnxModel model = OnnxModel.Load(path);
/// using OnnxBinding run = model.Bind([1, 3, 240, 320]);
/// Fill(run.Input&lt;float&gt;("pixels"));
/// run.Run();
/// ReadOnlySpan&lt;float&gt; result = run.Output&lt;float&gt;("movable");
/// </code></example>
public sealed class OnnxModel : IDisposable
{
    private readonly SessionOptions _options;

    /// <summary>Takes the model from memory.</summary>
    /// <param name="model">The bytes of an .onnx file.</param>
    /// <param name="name">What messages call it, normally the path.</param>
    public OnnxModel(byte[] model, string name)
        : this(model, name, Convert.ToHexStringLower(SHA256.HashData(model)))
    {
    }

    private OnnxModel(byte[] model, string name, string sha256)
    {
        OnnxRuntimeProcess.Ensure();
        Name = name;
        Sha256 = sha256;
        _options = new SessionOptions
        {
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        try
        {
            Session = new InferenceSession(model, _options);
        }
        catch (Exception e) when (e is OnnxRuntimeException or ArgumentException)
        {
            _options.Dispose();
            throw new OnnxModelException(
                $"{name} is not a model that ONNX Runtime can load ({e.Message.Trim()}). Take the shipped file again (git checkout) or export it anew (make train).", e);
        }
        Inputs = Describe(Session.InputMetadata);
        Outputs = Describe(Session.OutputMetadata);
        Metadata = Session.ModelMetadata.CustomMetadataMap;
    }

    /// <summary>What messages call the model, normally its path.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file in lower-case hex, for reports.</summary>
    public string Sha256 { get; }

    /// <summary>The inputs in graph order.</summary>
    public IReadOnlyList<OnnxTensor> Inputs { get; }

    /// <summary>The outputs in graph order.</summary>
    public IReadOnlyList<OnnxTensor> Outputs { get; }

    /// <summary>What the exporter wrote into the file (vocabulary, thresholds, version).</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    internal InferenceSession Session { get; }

    /// <summary>Loads a model file.</summary>
    /// <exception cref="OnnxModelException">It is missing, no model, or not the one in <c>SHA256SUMS</c> beside it.</exception>
    public static OnnxModel Load(string path)
    {
        try
        {
            return new OnnxModel(ModelFile.Read(path, out string sha256), path, sha256);
        }
        catch (InvalidDataException e)
        {
            throw new OnnxModelException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OnnxModelException($"The model {path} cannot be read ({e.Message}). Build again, or name another file.", e);
        }
    }

    /// <summary>Refuses a model that has not this input and these outputs, which is what loading the wrong file looks like.</summary>
    /// <exception cref="OnnxModelException">Something is missing or has another shape.</exception>
    public void Require(IEnumerable<OnnxTensor> inputs, IEnumerable<OnnxTensor> outputs)
    {
        Compare("input", Inputs, inputs);
        Compare("output", Outputs, outputs);
    }

    /// <summary>Reserves buffers for runs with these input shapes, in the order of <see cref="Inputs"/>, of a model whose outputs have
    /// fixed shapes. Keep the result: a run then allocates nothing.</summary>
    public OnnxBinding Bind(params long[][] inputShapes) => new(this, inputShapes, [.. Outputs.Select(o => o.Shape)]);

    /// <summary>The same for a model whose output shapes depend on the input's; both in graph order.</summary>
    public OnnxBinding Bind(long[][] inputShapes, long[][] outputShapes) => new(this, inputShapes, outputShapes);

    /// <inheritdoc/>
    public void Dispose()
    {
        Session.Dispose();
        _options.Dispose();
    }

    private static OnnxTensor[] Describe(IReadOnlyDictionary<string, NodeMetadata> nodes) =>
        [.. nodes.Select(n => new OnnxTensor(n.Key, n.Value.ElementType, [.. n.Value.Dimensions.Select(d => (long)d)]))];

    private void Compare(string role, IReadOnlyList<OnnxTensor> present, IEnumerable<OnnxTensor> wanted)
    {
        foreach (OnnxTensor tensor in wanted)
        {
            OnnxTensor? found = present.FirstOrDefault(t => t.Name == tensor.Name);
            if (found is null || found.ElementType != tensor.ElementType || !found.Accepts(tensor.Shape))
            {
                throw new OnnxModelException(
                    $"{Name} has no {role} '{tensor}' (it has: {string.Join("; ", present)}). It is another model or another version: " +
                    "take the file that belongs to this build.");
            }
        }
    }
}
