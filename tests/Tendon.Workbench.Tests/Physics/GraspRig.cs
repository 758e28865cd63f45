using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Physics;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Tests.Physics;

/// <summary>Grasps one object through servo bytes with a numeric inverse kinematics of its own. For tests only.</summary>
internal sealed class GraspRig : IDisposable
{
    private const double OpenExtraM = 0.022;
    private readonly ArmChain _chain = new(ArmDescription.So101);
    private readonly JointDriver _driver;
    private double[] _q = [0, -1.2, 1.2, 1.2, 0, 0.6];

    public GraspRig(TableObject one, FrictionOptions friction, ulong seed)
    {
        Bench = new Bench(new BenchOptions
        {
            Seed = seed,
            Friction = friction,
            StartAnglesRad = _q,
            Start = new TableSnapshot(0, _q, [one]),
        });
        _driver = new JointDriver(Bench);
        _driver.Enable();
    }

    public Bench Bench { get; }

    public TableObject Object => Bench.Snapshot().Objects[0];

    public double JawCurrentMa => _driver.CurrentMa(6);

    public static TableObject At(ObjectKind kind, ObjectSize size, double radiusM, double angleRad, double yawRad, ulong seed)
    {
        ObjectDimensions d = ObjectDimensions.Draw(kind, size, new Workbench.Seeding.Xoshiro256(seed));
        var position = new Vector3(
            (float)(Workspace.PanAxisXM + (radiusM * Math.Cos(angleRad))), (float)(radiusM * Math.Sin(angleRad)), d.HeightM / 2);
        return new TableObject(0, kind, ObjectColour.Red, size, d.WidthM, d.DepthM, d.HeightM, position, Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)(angleRad + yawRad)));
    }

    /// <summary>Approaches, closes and lifts; true when the object hangs in the air afterwards.</summary>
    public bool Pick()
    {
        TableObject o = Object;
        double deep = Math.Min((o.HeightM / 2) - 0.004, 0.016), open = JawFor(o.WidthM + OpenExtraM);
        var at = new Vector3D(o.Position.X, o.Position.Y, o.Position.Z);
        var up = new Vector3D(0, 0, 0.06);
        Go(at + up, deep, o.WidthM, open, 1.2);
        Go(at, deep, o.WidthM, open, 1.0);
        Wait(0.2);
        _q[5] = JawFor(o.WidthM) - 0.35;
        _driver.MoveTo(_q, 0.8);
        Wait(0.4);
        Go(at + up, deep, o.WidthM, _q[5], 1.0);
        return IsHeld;
    }

    /// <summary>Swings the arm about the pan axis and back up to speed; true when the object is still held.</summary>
    public bool Carry()
    {
        foreach (double pan in (double[])[0.7, -0.7, 0.0])
        {
            _q[0] = pan;
            _driver.MoveTo(_q, 1.0);
        }

        Wait(0.3);
        return IsHeld;
    }

    public void Release()
    {
        _q[5] += 0.8;
        _driver.MoveTo(_q, 0.5);
        Wait(1.0);
    }

    public bool IsHeld => Object.Position.Z > 0.035 + (Object.HeightM / 4);

    public void Wait(double seconds) => Bench.AdvanceTo(Bench.TimeUs + (long)(seconds * 1e6));

    public void Dispose() => Bench.Dispose();

    private static double JawFor(double gapM) => 0.3598 - Math.Asin(Math.Clamp((0.0281 - gapM) / 0.0798, -1, 1)) - 0.174533;

    private void Go(Vector3D centre, double deepM, double widthM, double jaw, double seconds)
    {
        Solve(centre, deepM, widthM);
        _q[5] = jaw;
        _driver.MoveTo(_q, seconds);
    }

    // Damped Gauss–Newton on grip point, approach direction (weighted) and level jaws.
    private void Solve(Vector3D centre, double deepM, double widthM)
    {
        double radial = Math.Atan2(centre.Y, centre.X - Workspace.PanAxisXM);
        double[] q = [-radial, -0.2, 0.9, 0.45, 1.62, 0];
        double pitch = 1.15;
        var wanted = new Vector3D(Math.Cos(pitch) * Math.Cos(radial), Math.Cos(pitch) * Math.Sin(radial), -Math.Sin(pitch));
        for (int iteration = 0; iteration < 50; iteration++)
        {
            double[] r = Residual(q, centre, wanted, deepM, widthM);
            var jacobian = new double[r.Length, 5];
            for (int j = 0; j < 5; j++)
            {
                double[] moved = [.. q];
                moved[j] += 1e-6;
                double[] rm = Residual(moved, centre, wanted, deepM, widthM);
                for (int i = 0; i < r.Length; i++) jacobian[i, j] = (rm[i] - r[i]) / 1e-6;
            }

            double[] step = SmallLeastSquares.Solve(jacobian, r, 1e-4);
            for (int j = 0; j < 5; j++) q[j] = Math.Clamp(q[j] - step[j], ArmDescription.So101.Joints[j].MinPositionRad, ArmDescription.So101.Joints[j].MaxPositionRad);
        }

        _q = q;
    }

    private double[] Residual(double[] q, Vector3D centre, Vector3D wanted, double deepM, double widthM)
    {
        const double approachWeight = 0.02, levelWeight = 0.1;
        var links = new RigidTransform[6];
        _chain.Forward(q, links);
        Vector3D grip = links[4].Apply(new Vector3D(-0.0079 + (widthM / 2) + 0.002, 0, -0.0981 + deepM));
        Vector3D off = grip - centre, approach = (links[4].Rotation.AxisZ * -1) - wanted;
        return [off.X, off.Y, off.Z, approach.X * approachWeight, approach.Y * approachWeight, approach.Z * approachWeight, links[4].Rotation.AxisX.Z * levelWeight];
    }
}
