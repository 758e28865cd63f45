using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>
/// Words for objects, never coordinates: "the leftmost red cube", "all balls except the blue one". It is resolved against
/// the scene of the moment, so that it still holds after things have moved.
/// </summary>
public sealed record ReferringExpression
{
    /// <summary>Anything at all.</summary>
    public static readonly ReferringExpression Anything = new();

    /// <summary>English kind name, lower case (an open string); null means any kind.</summary>
    public string? Kind { get; init; }

    /// <summary>English colour name, lower case (an open string); null means any colour.</summary>
    public string? Colour { get; init; }

    /// <summary>"small" or "large"; null where not said.</summary>
    public string? Size { get; init; }

    public Quantifier Quantifier { get; init; }

    /// <summary>How many, 2…12; only with <see cref="Quantifier.Count"/>, else 0.</summary>
    public int Count { get; init; }

    public Pick Pick { get; init; }

    /// <summary>1…12 with <see cref="Pick.FromLeft"/> and <see cref="Pick.FromRight"/>, else 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>What is left out: "… except the red one and what is on the tray". Each is what fits it among what the rest of this expression fits.</summary>
    public LeftOut Except { get; init; } = LeftOut.Nothing;

    /// <summary>What it is in, on or beside.</summary>
    public ObjectRelation? Where { get; init; }

    /// <summary>Grounds the expression in the picture that was planned on; the nearest match to its centre wins.</summary>
    public PixelBox? Box { get; init; }

    /// <summary>The person's own words where kind or colour is not a known one, at most 64 characters.</summary>
    public string? Words { get; init; }

    /// <summary>One object by colour and kind.</summary>
    public static ReferringExpression Of(string? colour, string? kind) => new() { Colour = colour, Kind = kind };

    /// <summary>All objects by colour and kind.</summary>
    public static ReferringExpression AllOf(string? colour, string? kind) => new() { Colour = colour, Kind = kind, Quantifier = Quantifier.All };
}
