using System.Globalization;

namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>One condition that episodes are run under.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="AmountM">How far the camera moves, metres; 0 for the others.</param>
public sealed record Perturbation(PerturbationKind Kind, double AmountM = 0)
{
    private const double MaxCameraM = 0.2;

    private static readonly (string Word, PerturbationKind Kind)[] Words =
    [
        ("none", PerturbationKind.None), ("no-language", PerturbationKind.NoLanguage), ("garbage", PerturbationKind.Garbage),
        ("swapped-colours", PerturbationKind.SwappedColours), ("light", PerturbationKind.Light), ("blur", PerturbationKind.Blur),
        ("black", PerturbationKind.BlackFrames), ("camera-gone", PerturbationKind.CameraGone),
    ];

    /// <summary>Nothing is done.</summary>
    public static Perturbation None { get; } = new(PerturbationKind.None);

    /// <summary>The conditions of <c>noise-sweep</c>.</summary>
    public static IReadOnlyList<Perturbation> NoiseSweep { get; } =
        [None, new(PerturbationKind.Camera, 0.01), new(PerturbationKind.Camera, 0.02), new(PerturbationKind.Camera, 0.03), new(PerturbationKind.Light), new(PerturbationKind.Blur)];

    /// <summary>The conditions of <c>controls</c>.</summary>
    public static IReadOnlyList<Perturbation> Controls { get; } =
        [new(PerturbationKind.NoLanguage), new(PerturbationKind.Garbage), new(PerturbationKind.SwappedColours), new(PerturbationKind.BlackFrames)];

    /// <summary>How it is written: none, garbage, camera:0.02, …</summary>
    public string Name => Kind == PerturbationKind.Camera
        ? string.Create(CultureInfo.InvariantCulture, $"camera:{AmountM:0.###}")
        : Words.First(w => w.Kind == Kind).Word;

    /// <summary>All words that <see cref="TryRead"/> knows.</summary>
    public static string Known { get; } = string.Join(", ", Words.Select(w => w.Word)) + ", camera:METRES, controls, noise-sweep";

    /// <summary>Reads a comma-separated list of conditions, or the name of a set of them.</summary>
    public static bool TryRead(string text, out IReadOnlyList<Perturbation> conditions)
    {
        var read = new List<Perturbation>();
        conditions = read;
        foreach (string word in text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
        {
            if (word is "noise-sweep" or "controls")
                read.AddRange(word == "controls" ? Controls : NoiseSweep);
            else if (Array.Find(Words, w => w.Word == word) is { Word: not null } known)
                read.Add(new Perturbation(known.Kind));
            else if (word.StartsWith("camera:", StringComparison.Ordinal)
                && double.TryParse(word["camera:".Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double metres) && metres is > 0 and <= MaxCameraM)
                read.Add(new Perturbation(PerturbationKind.Camera, metres));
            else
                return false;
        }
        conditions = [.. read.Distinct()];
        return read.Count > 0;
    }
}
