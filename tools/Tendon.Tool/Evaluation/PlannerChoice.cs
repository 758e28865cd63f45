namespace Tendon.Tool.Evaluation;

/// <summary>Who sees and reads in an evaluation.</summary>
public enum PlannerChoice
{
    /// <summary>The shipped models.</summary>
    Compact = 0,

    /// <summary>The shipped reader on the true scene.</summary>
    OracleScene = 1,

    /// <summary>True scene and the plan that was meant: what motion alone can reach.</summary>
    Oracle = 2,

    /// <summary>The shipped models with shuffled weights: a control that must fail.</summary>
    Random = 3,
}
