namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Bounds of a plan document; the schema states the same.</summary>
public static class PlanLimits
{
    /// <summary>Longest document in bytes; looked at before parsing.</summary>
    public const int MaxBytes = 65_536;
    public const int MaxSteps = 12;
    public const int MinLevels = 1;
    public const int MaxLevels = 5;
    public const int MaxChoices = 32;

    /// <summary>"All things except A, B and C": how many an expression may leave out. The shipped reader was trained on up to three.</summary>
    public const int MaxExceptions = 8;

    public const int MaxNameLength = 32;
    public const int MaxWordsLength = 64;
    public const int MinCount = 2;
    public const int MaxCount = 12;
    public const int MaxOrdinal = 12;
    public const int MaxNumber = 1_000_000;
    public const double MaxPixel = 100_000;

    /// <summary>"all cubes except the one in the red bowl" nests three expressions; nothing nests deeper.</summary>
    public const int MaxNesting = 3;

    /// <summary>Faults listed before the reader stops looking.</summary>
    public const int MaxFaults = 32;
}
