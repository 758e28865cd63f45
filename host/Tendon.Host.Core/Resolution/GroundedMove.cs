using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>One thing to do with one object, grounded in one scene. Ids belong to that scene; after a new look use
/// <see cref="GoalCheck.Look"/>, which finds the objects again.</summary>
/// <param name="Object">What to grasp or push.</param>
/// <param name="Goal">Where to bring it.</param>
public sealed record GroundedMove(SceneObject Object, MoveGoal Goal)
{
    /// <summary>The object that it goes in or onto; null for a spot on the table and for a push.</summary>
    public SceneObject? Target => (Goal as OntoGoal)?.Target;
}
