using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>What carries out grounded moves: the arm with its gripper, or a stand-in in a test.</summary>
public interface IHand
{
    /// <summary>Whether the move can be planned at all; nothing moves.</summary>
    PlanFailure Check(GroundedMove move, Scene scene);

    /// <summary>Does the move and comes out of the camera's way. A missed grasp is reported, not tried again.</summary>
    ValueTask<MoveProblem> Run(GroundedMove move, Scene scene, CancellationToken cancellation);
}
