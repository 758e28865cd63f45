namespace Tendon.Host.Core.PlanLanguage;

/// <summary>A superlative or ordinal that picks among what fits. Left and right as the camera shows; nearest is the bottom of the picture.</summary>
public enum Pick : byte
{
    None = 0,
    Leftmost = 1,
    Rightmost = 2,
    Nearest = 3,
    Farthest = 4,
    Largest = 5,
    Smallest = 6,

    /// <summary>The <see cref="ReferringExpression.Ordinal"/>-th counted from the left.</summary>
    FromLeft = 7,

    /// <summary>The <see cref="ReferringExpression.Ordinal"/>-th counted from the right.</summary>
    FromRight = 8,
}
