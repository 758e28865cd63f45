namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Who can see and read in an evaluation.</summary>
public static class PlannerNames
{
    /// <summary>The shipped models, or those of <c>--models</c>.</summary>
    public const string Compact = "compact";

    /// <summary>The true scene and camera with the trained reader: what better eyes could reach.</summary>
    public const string OracleScene = "oracle-scene";

    /// <summary>The models with shuffled weights: a control that must fail.</summary>
    public const string Random = "random";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Compact, OracleScene, Random];
}
