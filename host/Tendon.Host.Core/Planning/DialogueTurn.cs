using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Planning;

/// <summary>One instruction and the answer it got.</summary>
public sealed record DialogueTurn(string Instruction, PlannerAnswer Answer);
