using Tendon.Host.Core.Messages;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>What one episode came to: a line of rows.csv. Claim, plan and words are the arm's own; all verdicts are ground truth's.</summary>
public sealed record EpisodeRow
{
    /// <summary>The suite line's id.</summary>
    public required string Id { get; init; }

    /// <summary>0-based number among the line's episodes.</summary>
    public required int Episode { get; init; }

    public required string Family { get; init; }

    public required UserLanguage Language { get; init; }

    /// <summary>The episode's seed.</summary>
    public required ulong Seed { get; init; }

    public required string Planner { get; init; }

    /// <summary>The condition's name.</summary>
    public required string Perturbation { get; init; }

    /// <summary>The words that the arm was given.</summary>
    public required string Instruction { get; init; }

    /// <summary>The goal as the suite has it.</summary>
    public required string Goal { get; init; }

    /// <summary>done, refused, asked, failed, stopped or crashed.</summary>
    public required string Claim { get; init; }

    public bool Success { get; init; }

    public bool WrongAction { get; init; }

    public bool FalseClaim { get; init; }

    /// <summary>How many things moved more than 2 cm that the goal does not allow to move.</summary>
    public int Collateral { get; init; }

    /// <summary>How many things moved more than 2 cm at all.</summary>
    public int Moved { get; init; }

    /// <summary>Where it went wrong, of <see cref="FailureKind"/>; None for a success.</summary>
    public FailureKind Failure { get; init; }

    /// <summary>The plan, question or refusal in the plan language, on one line.</summary>
    public string Plan { get; init; } = "";

    /// <summary>What the arm said, and details for the log.</summary>
    public string Words { get; init; } = "";

    /// <summary>Wall time of the planner's step, picture and words to plan, ms; 0 when it never came to it.</summary>
    public double LatencyMs { get; init; }

    /// <summary>Picks, places and pushes carried out.</summary>
    public int Moves { get; init; }

    /// <summary>Length in virtual time, s.</summary>
    public double VirtualS { get; init; }

    /// <summary>Length in wall time, s.</summary>
    public double WallS { get; init; }
}
