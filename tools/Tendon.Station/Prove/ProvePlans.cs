using Tendon.Station.Units;

namespace Tendon.Station.Prove;

/// <summary>The movements of a proof, for the arms that the station knows. The unit stands on the station's post, where no pose reaches anything.</summary>
public static class ProvePlans
{
    private static readonly JointPlan[] s_soArm =
    [
        new(0, [0, -1.4, 1.2, 0, 0, 0], [0, -1.4, 1.2, 0, 0, 0], false, ProveLimits.ReversalRadPerS, 0.12),
        // The stretched arm balances on its shoulder where it stands upright and leans back a little.
        new(1, [0, 0, 0, 0, 0, 0], [0, -0.75, 0, 0, 0, 0], true, 0.6, 0.9),
        new(2, [0, -0.6, 0, 0, 0, 0], [0, -0.9, -0.65, 0, 0, 0], true, 0.5, 0.95),
        new(3, [0, -0.8, -0.6, 0, 0, 0], [0, -0.9, -1.3, 0, 0, 0], true, 0.2, 1.3),
        // Gripper upright: nothing pulls at the roll.
        new(4, [0, -0.9, -0.65, 0, 0, 0], [0, -0.9, -0.65, 0, 0, 0], false, ProveLimits.ReversalRadPerS, 0.12),
        new(5, [0, -0.9, -0.65, 0, 0, 0.5], [0, -0.9, -0.65, 0, 0, 0.5], false, ProveLimits.ReversalRadPerS, 0.12),
    ];

    /// <summary>Joints that start together in the test of the supply.</summary>
    public static IReadOnlyList<int> SupplyJoints { get; } = [0, 2, 3];

    /// <summary>The plan of every joint, or null for an arm that the station does not know how to prove.</summary>
    public static IReadOnlyList<JointPlan>? For(ArmProfile arm) =>
        arm is { Name: "so101" or "so100", BusFamily: "feetech-sts", Joints.Count: 6 } ? s_soArm : null;
}
