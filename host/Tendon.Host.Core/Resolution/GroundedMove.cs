using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>One pick and place, grounded in one scene. Ids belong to that scene; after a new look use
/// <see cref="GoalCheck.Look"/>, which finds both again.</summary>
/// <param name="Object">What to grasp.</param>
/// <param name="Relation"><see cref="Relation.In"/> or <see cref="Relation.On"/>.</param>
/// <param name="Target">What to put it in or on.</param>
public sealed record GroundedMove(SceneObject Object, Relation Relation, SceneObject Target);
