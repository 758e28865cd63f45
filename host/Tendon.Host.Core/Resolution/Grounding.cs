using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>What an expression means: objects, or the question or refusal that it leaves.</summary>
internal readonly record struct Grounding(IReadOnlyList<SceneObject> Objects, PlannerAnswer? Answer);
