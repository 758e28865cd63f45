namespace Tendon.Tool.Evaluation.Goals;

/// <summary>What picks one object among those that a selector fits. Left and right as the camera shows; nearest is the bottom of the picture.</summary>
public enum SelectorOrder
{
    None = 0,
    Leftmost = 1,
    Rightmost = 2,
    Nearest = 3,
    Farthest = 4,
    Largest = 5,
    Smallest = 6,

    /// <summary>left#N: the N-th from the left.</summary>
    FromLeft = 7,

    /// <summary>right#N.</summary>
    FromRight = 8,
}
