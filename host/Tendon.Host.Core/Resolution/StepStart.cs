using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Resolution;

/// <summary>How a step begins: with a meaning, or not at all because its words leave a question or ask for the impossible.</summary>
/// <param name="Progress">Set where the step can begin.</param>
/// <param name="Answer">A <see cref="QuestionAnswer"/> or <see cref="RefusalAnswer"/> where it cannot.</param>
public sealed record StepStart(StepProgress? Progress, PlannerAnswer? Answer);
