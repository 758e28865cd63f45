using System.Collections.Immutable;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>How far a step has come: what it means, where everything stood when it began, what has been seen to be done.</summary>
/// <param name="Step">The step.</param>
/// <param name="Start">The scene it began in.</param>
/// <param name="Meaning">What its words mean there.</param>
public sealed record StepProgress(PlanStep Step, Scene Start, StepMeaning Meaning)
{
    /// <summary>Where the arm takes and puts things.</summary>
    public TableReach Reach { get; init; } = TableReach.So101;

    /// <summary>Objects that were put where a move meant to put them. They count as done within wider tolerances, so that a borderline
    /// look does not move them again and again.</summary>
    public ImmutableHashSet<int> Settled { get; init; } = [];

    /// <summary>Moves that motion has found no way for.</summary>
    public ImmutableList<GroundedMove> Unworkable { get; init; } = [];

    /// <summary>Spots of <see cref="Unworkable"/> moves.</summary>
    public IReadOnlyList<SpotGoal> Shunned => [.. Unworkable.Select(m => m.Goal).OfType<SpotGoal>()];

    /// <summary>After a move was looked at.</summary>
    public StepProgress After(GroundedMove move, MoveVerdict verdict) => this with
    {
        Settled = verdict == MoveVerdict.Done ? Settled.Add(move.Object.Id) : Settled.Remove(move.Object.Id),
    };

    /// <summary>After motion found no way for a move.</summary>
    public StepProgress Without(GroundedMove move) => this with { Unworkable = Unworkable.Add(move) };
}
