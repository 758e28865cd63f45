using System.Text.Json;
using Tendon.Host.Planning.Inference;

namespace Tendon.Host.Planning.Vision;

/// <summary>The words that the model's classes stand for, as its trainer wrote them into the file.</summary>
/// <param name="MovableKinds">Kinds of the first output.</param>
/// <param name="ContainerKinds">Kinds of the second output.</param>
/// <param name="Colours">Colours of both.</param>
/// <param name="LargeFromM">Kinds that are large from a width on (m), as measured through the camera; the network judges the others.</param>
public sealed record VisionVocabulary(
    IReadOnlyList<string> MovableKinds, IReadOnlyList<string> ContainerKinds, IReadOnlyList<string> Colours, IReadOnlyDictionary<string, double> LargeFromM)
{
    /// <summary>Reads the words; a model without them is not a vision model of this build.</summary>
    /// <exception cref="OnnxModelException">They are missing, or their number does not fit the outputs.</exception>
    public static VisionVocabulary Read(OnnxModel model)
    {
        if (!model.Metadata.TryGetValue("tendon.model", out string? name) || name != "vision")
            throw new OnnxModelException($"{model.Name} is not Tendon's vision model (its metadata lacks tendon.model = vision). Name the right file.");
        try
        {
            string[][] kinds = JsonSerializer.Deserialize<string[][]>(model.Metadata["tendon.kinds"]) ?? [];
            string[] colours = JsonSerializer.Deserialize<string[]>(model.Metadata["tendon.colours"]) ?? [];
            Dictionary<string, double> largeFromM = model.Metadata.TryGetValue("tendon.largeFromM", out string? large)
                ? JsonSerializer.Deserialize<Dictionary<string, double>>(large) ?? []
                : [];
            if (kinds is [{ Length: 3 }, { Length: 3 }] && colours.Length == 12)
                return new VisionVocabulary(kinds[0], kinds[1], colours, largeFromM);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            throw new OnnxModelException($"{model.Name} does not say what its classes mean ({e.Message}). Export it anew (make train).", e);
        }
        throw new OnnxModelException($"{model.Name} names another number of kinds or colours than it has outputs. Export it anew (make train).");
    }
}
