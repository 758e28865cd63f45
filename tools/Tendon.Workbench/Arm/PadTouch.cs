using Tendon.Workbench.Table;

namespace Tendon.Workbench.Arm;

/// <summary>
/// The table pushing back on the gripper: a stiff spring at the corners of both pads, of which friction with the table is left
/// out. Lets an arm that is driven into the table stall instead of passing through.
/// </summary>
internal sealed class PadTouch(GripperDescription gripper)
{
    private const double StiffnessNPerM = 4_000;
    private const double DampingNSPerM = 12;
    private readonly double[] _lastDepthM = new double[8];

    /// <summary>Adds the joint torques of all touching corners.</summary>
    /// <param name="links">Link frames; the last two are gripper and jaw.</param>
    /// <param name="torqueNm">Torque per joint, added to.</param>
    /// <param name="dtS">Time since the last call.</param>
    public void AddTorques(ReadOnlySpan<RigidTransform> links, Span<double> torqueNm, double dtS)
    {
        int corner = 0;
        for (int pad = 0; pad < 2; pad++)
        {
            int link = links.Length - 2 + pad;
            for (int side = 0; side < 4; side++, corner++)
            {
                double width = (side & 1) == 0 ? gripper.PadHalfWidthM : -gripper.PadHalfWidthM;
                double depth = (side & 2) == 0 ? 0 : gripper.PadThicknessM;
                Vector3D point = links[link].Apply(pad == 0 ? FixedCorner(width, depth) : MovingCorner(width, depth));
                double depthM = OverTable(point) ? Math.Max(0, -point.Z) : 0;
                double rate = (depthM - _lastDepthM[corner]) / dtS;
                _lastDepthM[corner] = depthM;
                if (depthM <= 0) continue;
                double forceN = Math.Max(0, (depthM * StiffnessNPerM) + (rate * DampingNSPerM));
                ArmChain.AddForce(links, link, point, new Vector3D(0, 0, forceN), torqueNm);
            }
        }
    }

    private static bool OverTable(Vector3D p) =>
        p.Z > -TableTop.ThicknessM && p.X is > TableTop.MinXM and < TableTop.MaxXM && p.Y is > TableTop.MinYM and < TableTop.MaxYM;

    private Vector3D FixedCorner(double widthM, double depthM) => new(gripper.FixedInnerXM - depthM, widthM, gripper.FixedTipZM);

    private Vector3D MovingCorner(double widthM, double depthM) => MovingPadPoint(gripper, 0, depthM, widthM);

    /// <summary>Point of the moving pad in the jaw's link frame.</summary>
    /// <param name="gripper">Pad geometry.</param>
    /// <param name="fromTipM">Distance from the tip along the pad.</param>
    /// <param name="behindM">Distance behind the inner face.</param>
    /// <param name="widthM">Sideways, along gripper y.</param>
    public static Vector3D MovingPadPoint(GripperDescription gripper, double fromTipM, double behindM, double widthM)
    {
        // In the gripper frame at jaw angle 0, then into the jaw frame, whose y is gripper z and whose z is gripper −y.
        double tip = gripper.TipAngleAtClosedRad + gripper.ClosedJawRad;
        double pad = -gripper.ParallelJawRad;
        double x = (-gripper.TipRadiusM * Math.Sin(tip)) + (fromTipM * -Math.Sin(pad)) + (behindM * Math.Cos(pad));
        double z = (-gripper.TipRadiusM * Math.Cos(tip)) + (fromTipM * Math.Cos(pad)) + (behindM * Math.Sin(pad));
        return new Vector3D(x, z, gripper.JawOriginYM - widthM);
    }
}
