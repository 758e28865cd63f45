using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Planning.Language;

/// <summary>What the model read in an instruction.</summary>
/// <param name="Answer">With the calibrated confidence of the reading.</param>
/// <param name="Tokens">The program as the model wrote it; empty when the text was refused unread.</param>
/// <param name="Agreement">True for "yes", false for "no", null for anything else.</param>
public sealed record InstructionReading(PlannerAnswer Answer, IReadOnlyList<string> Tokens, bool? Agreement);
