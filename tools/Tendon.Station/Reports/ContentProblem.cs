namespace Tendon.Station.Reports;

/// <summary>What is wrong with a document whose signature is genuine.</summary>
public enum ContentProblem
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Not a kind or version of document that this program knows.</summary>
    UnknownKind = 1,

    /// <summary>A field is missing or of another type.</summary>
    MissingField = 2,

    /// <summary>The verdict and what was found contradict each other.</summary>
    Contradiction = 3,

    /// <summary>The page for people beside it is not the one that it vouches for.</summary>
    PageChanged = 4,

    /// <summary>A page for people whose signed document is not beside it.</summary>
    PageAlone = 5,
}
