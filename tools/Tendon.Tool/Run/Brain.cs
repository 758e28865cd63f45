using System.Text.Json;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Planning.Inference;
using Tendon.Host.Planning.Language;
using Tendon.Host.Planning.Vision;
using Tendon.Station.Files;

namespace Tendon.Tool.Run;

/// <summary>The shipped models, loaded once: eyes and reader.</summary>
public sealed class Brain : IDisposable
{
    private Brain(OnnxSceneReader eyes, OnnxInstructionReader reader)
    {
        Eyes = eyes;
        Reader = reader;
    }

    /// <summary>Picture → scene.</summary>
    public OnnxSceneReader Eyes { get; }

    /// <summary>Words → program.</summary>
    public OnnxInstructionReader Reader { get; }

    /// <summary>What a folder of models holds.</summary>
    public static IReadOnlyList<string> ModelFiles { get; } = ["vision.onnx", "reader-encoder.onnx", "reader-decoder.onnx", "language.json"];

    /// <summary>Where the shipped models lie.</summary>
    public static string ModelFolder => Path.Combine(AppContext.BaseDirectory, "Models");

    /// <summary>SHA-256 of the model files, by name, for reports.</summary>
    public static IReadOnlyDictionary<string, string> ModelHashes => Directory.GetFiles(ModelFolder, "*.onnx").Order(StringComparer.Ordinal)
        .ToDictionary(p => Path.GetFileName(p), p => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(p))));

    /// <summary>Loads the models of a folder; by default those that lie beside the program.</summary>
    /// <exception cref="OnnxModelException">A model is missing or broken; the message names it.</exception>
    /// <exception cref="NamedFileException">What lies there is no file of a model's size.</exception>
    public static Brain Load(string? folder = null)
    {
        string from = Checked(folder);
        OnnxSceneReader eyes = OnnxSceneReader.Load(folder is null ? null : Path.Combine(folder, "vision.onnx"));
        return With(from, eyes, () => OnnxInstructionReader.Load(from));
    }

    /// <summary>The models of a folder with every weight moved to another place: a control that must fail.</summary>
    /// <inheritdoc cref="Load" path="/exception"/>
    public static Brain Shuffled(string? folder = null, int seed = 1)
    {
        string from = Checked(folder);
        var eyes = new OnnxSceneReader(Shuffle(from, "vision.onnx", seed));
        return With(from, eyes, () => new OnnxInstructionReader(
            LanguageTables.Load(Path.Combine(from, "language.json")), Shuffle(from, "reader-encoder.onnx", seed), Shuffle(from, "reader-decoder.onnx", seed)));
    }

    /// <summary>The shipped planner for one camera.</summary>
    public CompactPlanner PlannerFor(CameraModel camera) => new(Reader, Eyes, camera);

    public void Dispose()
    {
        Eyes.Dispose();
        Reader.Dispose();
    }

    private static string Checked(string? folder)
    {
        string from = folder ?? ModelFolder;
        foreach (string name in ModelFiles.Append(ModelFile.SumsName))
            NamedFile.Check(Path.Combine(from, name), NamedFile.LargeBytes);
        return from;
    }

    private static Brain With(string folder, OnnxSceneReader eyes, Func<OnnxInstructionReader> load)
    {
        try
        {
            return new Brain(eyes, load());
        }
        catch (Exception fault)
        {
            eyes.Dispose();
            if (fault is IOException or JsonException or InvalidDataException or ArgumentException or KeyNotFoundException)
                throw new OnnxModelException($"{folder}: language.json is missing or damaged ({fault.Message}). Take the shipped file again (git checkout).", fault);
            throw;
        }
    }

    // The unshuffled model is loaded first: it says what is wrong with its file.
    private static OnnxModel Shuffle(string folder, string name, int seed)
    {
        string path = Path.Combine(folder, name);
        OnnxModel.Load(path).Dispose();
        return new OnnxModel(ShuffledWeights.Of(File.ReadAllBytes(path), seed).Model, name);
    }
}
