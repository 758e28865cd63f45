using Tendon.Host.Core.Messages;
using Tendon.Workbench.Scenes;

namespace Tendon.Tool.Evaluation;

/// <summary>One episode to run: a seeded scene, an instruction, and what must hold at the end.</summary>
public sealed record EvalCase(string Id, EvalFamily Family, UserLanguage Language, string Instruction, SceneSpec Scene, ulong Seed, EvalGoal Goal);
