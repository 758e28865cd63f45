using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>In or on another object.</summary>
/// <param name="Relation"><see cref="Relation.In"/> or <see cref="Relation.On"/>.</param>
/// <param name="Target">What to put it in or on.</param>
public sealed record OntoGoal(Relation Relation, SceneObject Target) : MoveGoal;
