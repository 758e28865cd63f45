using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Arm;

/// <summary>
/// Servos or motors carrying an arm: integrates motors, gears, linkages, gravity, touch with the table and the supply. Joints are
/// coupled through linkages, gravity and contact only; with geared servos the inertial coupling is small beside the reflected inertia.
/// </summary>
internal sealed class ArmPlant
{
    /// <summary>Integration step in microseconds.</summary>
    public const long StepUs = 500;

    private const double StopMarginRad = 0.03;
    private readonly ArmDescription _arm;
    private readonly ArmChain _chain;
    private readonly PadTouch _touch;
    private readonly SupplyOptions _supply;
    private readonly IShaft[] _shafts;
    private readonly double[] _angles, _loads, _gravity, _inertia, _shaftLoads;
    private readonly RigidTransform[] _links;

    /// <param name="arm">Geometry, masses and linkages.</param>
    /// <param name="shafts">What turns the driven joints, standing at <see cref="ShaftsAt"/> of the angles.</param>
    /// <param name="supply">Power supply.</param>
    /// <param name="anglesRad">Joint angles at the start.</param>
    public ArmPlant(ArmDescription arm, IShaft[] shafts, SupplyOptions supply, ReadOnlySpan<double> anglesRad)
    {
        _arm = arm;
        _chain = new ArmChain(arm);
        _touch = new PadTouch(arm.Gripper);
        _supply = supply;
        _shafts = shafts;
        int count = arm.Joints.Count;
        (_angles, _loads, _gravity, _inertia) = (anglesRad.ToArray(), new double[count], new double[count], new double[count]);
        _shaftLoads = new double[shafts.Length];
        _links = new RigidTransform[count];
        ContactNm = new double[count];
        SupplyV = supply.VoltageV;
        Refresh();
    }

    /// <summary>True joint angles in URDF convention, those of joints without a servo included.</summary>
    public ReadOnlySpan<double> AnglesRad => _angles;

    /// <summary>Frames of the moving links.</summary>
    public ReadOnlySpan<RigidTransform> Links => _links;

    /// <summary>Torque of contacts with objects about each joint in N·m; the table simulation refreshes it.</summary>
    public double[] ContactNm { get; }

    /// <summary>Voltage at the servos.</summary>
    public double SupplyV { get; private set; }

    /// <summary>A person's hand keeps the arm from falling.</summary>
    public bool IsPropped { get; set; }

    /// <summary>Where the shafts stand for these joint angles, rad.</summary>
    public static double[] ShaftsAt(ArmDescription arm, double[] anglesRad) => [.. arm.Driven.Select(joint => arm.Joints[joint].Shaft.ShaftRad(anglesRad))];

    /// <summary>Advances by <see cref="StepUs"/>.</summary>
    public void Step(long timeUs)
    {
        const double dtS = StepUs * 1e-6;
        for (int i = 0; i < _loads.Length; i++) _loads[i] = _gravity[i] + ContactNm[i];
        _touch.AddTorques(_links, _loads, dtS);
        ShareLoads();
        double currentA = 0;
        for (int i = 0; i < _shafts.Length; i++)
        {
            int index = _arm.Driven[i];
            double own = _arm.Joints[index].Shaft.FactorOf(index);
            (double low, double high) = Stops(index);
            double from = ShaftWith(index, low), to = ShaftWith(index, high);
            _shafts[i].Step(dtS, timeUs, SupplyV, IsPropped ? 0 : _shaftLoads[i], _inertia[index] / (own * own), Math.Min(from, to), Math.Max(from, to));
            currentA += _shafts[i].SupplyCurrentA;
        }

        SupplyV = _supply.VoltageV - (currentA * _supply.ResistanceOhm);
        Refresh();
    }

    // Loads about joints become loads on shafts, from the outside in: what a linkage shares pulls at both.
    private void ShareLoads()
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            foreach ((int joint, double factor) in _arm.Joints[i].Follows) _loads[joint] += factor * _loads[i];
        }

        for (int i = _shafts.Length - 1; i >= 0; i--)
        {
            int index = _arm.Driven[i];
            double load = _loads[index];
            for (int k = i + 1; k < _shafts.Length; k++)
            {
                double shared = _arm.Joints[_arm.Driven[k]].Shaft.FactorOf(index);
                if (shared != 0) load -= shared * _shaftLoads[k];
            }

            _shaftLoads[i] = load / _arm.Joints[index].Shaft.FactorOf(index);
        }
    }

    private (double LowRad, double HighRad) Stops(int index)
    {
        JointDescription joint = _arm.Joints[index];
        double low = joint.MinPositionRad, high = joint.MaxPositionRad;
        foreach (CoupledStop stop in _arm.Stops)
        {
            if (stop.Joint != index) continue;
            low = Math.Max(low, (stop.MinSlope * _angles[stop.Of]) + stop.MinOffsetRad);
            high = Math.Min(high, (stop.MaxSlope * _angles[stop.Of]) + stop.MaxOffsetRad);
        }

        // The pads meet at the jaw's closed angle: no margin there.
        return (index == _angles.Length - 1 ? low : low - StopMarginRad, high + StopMarginRad);
    }

    private double ShaftWith(int index, double angleRad)
    {
        ShaftDrive drive = _arm.Joints[index].Shaft;
        double shaft = drive.OffsetRad;
        foreach ((int joint, double factor) in drive.Factors) shaft += factor * (joint == index ? angleRad : _angles[joint]);
        return shaft;
    }

    private void Refresh()
    {
        for (int i = 0; i < _shafts.Length; i++)
        {
            int index = _arm.Driven[i];
            ShaftDrive drive = _arm.Joints[index].Shaft;
            double rest = _shafts[i].Motor.ShaftRad - drive.OffsetRad, own = 1;
            foreach ((int joint, double factor) in drive.Factors)
            {
                if (joint == index) own = factor;
                else rest -= factor * _angles[joint];
            }

            _angles[index] = rest / own;
        }

        _arm.Link(_angles);
        _chain.Forward(_angles, _links);
        _chain.Loads(_links, _gravity, _inertia);
    }
}
