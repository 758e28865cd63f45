using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>
/// Tells which joint each servo really moves. The servos of a follower are all alike, so nothing on the bus can tell; but joints
/// differ in how far they turn and in what they carry, and both come out of the sweep.
/// </summary>
internal static class JointMatch
{
    // Printed stops are this good, rad; the weight is off by its friction and by how the limp joints hang.
    private const double SpanSpreadRad = 0.04;
    private const double WeightSpreadPermille = 15;
    private const double WeightSpreadShare = 0.25;

    // A doubled chance does not send anybody to the screwdriver: e² = 7 times must another order be likelier.
    private const double LeastGain = 4;

    /// <summary>For each swept servo the joint that it moves: the likeliest order of the joints, or the given one where no other is clearly likelier.</summary>
    /// <param name="arm">Joints in the arm file's order, and what their servos can do.</param>
    /// <param name="sweeps">Their servos' sweeps; those without both ends keep their joint.</param>
    /// <returns>Index of the joint by index of the servo.</returns>
    public static int[] Find(ArmProfile arm, IReadOnlyList<JointSweep> sweeps)
    {
        IReadOnlyList<JointProfile> joints = arm.Joints;
        int[] measured = [.. Enumerable.Range(0, joints.Count).Where(i => sweeps[i].HasEnds)];
        var cost = new double[joints.Count, joints.Count];
        foreach (int servo in measured)
        {
            foreach (int joint in measured)
                cost[servo, joint] = Cost(joints[joint], sweeps[servo], arm.StallTorqueNm);
        }

        int[] order = [.. measured];
        (double Cost, int[] Order) best = (Sum(cost, measured, measured) - LeastGain, [.. measured]);
        Permute(order, 0, cost, measured, ref best);
        int[] result = [.. Enumerable.Range(0, joints.Count)];
        for (int i = 0; i < measured.Length; i++)
            result[measured[i]] = best.Order[i];
        return result;
    }

    /// <summary>How far the measured range is from the arm file's, rad.</summary>
    public static double SpanErrorRad(JointProfile joint, JointSweep sweep) => sweep.SpanRad - ExpectedSpanRad(joint);

    private static double ExpectedSpanRad(JointProfile joint) => joint.SpanRad + (joint.LowerEndRad is null ? SweepOptions.StopMarginRad : SweepOptions.StopMarginRad / 2);

    private static double Cost(JointProfile joint, JointSweep sweep, double stallNm)
    {
        double span = SpanErrorRad(joint, sweep) / SpanSpreadRad;
        double expected = joint.WeightNm / stallNm * 1000;
        double weight = (sweep.WeightPermille - expected) / (WeightSpreadPermille + (WeightSpreadShare * expected));
        return (span * span) + (weight * weight);
    }

    private static double Sum(double[,] cost, int[] servos, int[] joints) => servos.Select((servo, i) => cost[servo, joints[i]]).Sum();

    private static void Permute(int[] order, int at, double[,] cost, int[] measured, ref (double Cost, int[] Order) best)
    {
        if (at == order.Length)
        {
            double sum = Sum(cost, measured, order);
            if (sum < best.Cost)
                best = (sum, [.. order]);
            return;
        }

        for (int i = at; i < order.Length; i++)
        {
            (order[at], order[i]) = (order[i], order[at]);
            Permute(order, at + 1, cost, measured, ref best);
            (order[at], order[i]) = (order[i], order[at]);
        }
    }
}
