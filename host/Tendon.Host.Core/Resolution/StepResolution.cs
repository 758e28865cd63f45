using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Resolution;

/// <summary>What a step means in the scene: moves to make, or nothing left to do, or a question or refusal.</summary>
/// <param name="Moves">In the order to make them; empty when done or answered.</param>
/// <param name="Answer">A <see cref="QuestionAnswer"/> or <see cref="RefusalAnswer"/> where the step cannot be grounded; else null.</param>
public sealed record StepResolution(IReadOnlyList<GroundedMove> Moves, PlannerAnswer? Answer)
{
    /// <summary>The scene already shows what the step asks for.</summary>
    public bool IsDone => Answer is null && Moves.Count == 0;
}
