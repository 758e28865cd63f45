using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Arm;

/// <summary>
/// Six servos carrying the arm: integrates motors, gears, gravity, touch with the table and the supply. Joints are coupled
/// through gravity and contact only; with 1:345 gears the inertial coupling is small beside the reflected inertia.
/// </summary>
internal sealed class ArmPlant
{
    /// <summary>Integration step in microseconds.</summary>
    public const long StepUs = 500;

    private const double TickRad = 2 * Math.PI / 4096;
    private const double StopMarginRad = 0.03;
    private readonly ArmDescription _arm;
    private readonly ArmChain _chain;
    private readonly PadTouch _touch;
    private readonly SupplyOptions _supply;
    private readonly StsServo[] _servos;
    private readonly double[] _angles, _loads, _gravity, _inertia;
    private readonly RigidTransform[] _links;

    public ArmPlant(ArmDescription arm, ServoParameters parameters, SupplyOptions supply, ReadOnlySpan<double> anglesRad, ulong seed)
    {
        _arm = arm;
        _chain = new ArmChain(arm);
        _touch = new PadTouch(arm.Gripper);
        _supply = supply;
        int count = arm.Joints.Count;
        _servos = new StsServo[count];
        for (int i = 0; i < count; i++)
            _servos[i] = new StsServo((byte)arm.Joints[i].ServoId, parameters, ShaftRad(i, anglesRad[i]), seed + (ulong)i);
        (_angles, _loads, _gravity, _inertia) = (anglesRad.ToArray(), new double[count], new double[count], new double[count]);
        _links = new RigidTransform[count];
        ContactNm = new double[count];
        SupplyV = supply.VoltageV;
        Refresh();
    }

    /// <summary>True shaft angles in URDF convention.</summary>
    public ReadOnlySpan<double> AnglesRad => _angles;

    /// <summary>Frames of the moving links.</summary>
    public ReadOnlySpan<RigidTransform> Links => _links;

    /// <summary>Torque of contacts with objects about each joint in N·m; the table simulation refreshes it.</summary>
    public double[] ContactNm { get; }

    /// <summary>Servos from the base outwards.</summary>
    public IReadOnlyList<StsServo> Servos => _servos;

    /// <summary>Voltage at the servos.</summary>
    public double SupplyV { get; private set; }

    /// <summary>Shaft speed of a joint in rad/s.</summary>
    public double SpeedRadPerS(int joint) => _arm.Joints[joint].Sign * _servos[joint].Motor.ShaftRadPerS;

    /// <summary>Advances by <see cref="StepUs"/>.</summary>
    public void Step(long timeUs)
    {
        const double dtS = StepUs * 1e-6;
        for (int i = 0; i < _loads.Length; i++) _loads[i] = _gravity[i] + ContactNm[i];
        _touch.AddTorques(_links, _loads, dtS);
        double currentA = 0;
        for (int i = 0; i < _servos.Length; i++)
        {
            JointDescription joint = _arm.Joints[i];
            double low = ShaftRad(i, joint.MinPositionRad - StopMarginRad), high = ShaftRad(i, joint.MaxPositionRad + StopMarginRad);
            // The pads meet at the jaw's closed angle: no margin there.
            if (i == _servos.Length - 1) low = ShaftRad(i, joint.MinPositionRad);
            _servos[i].Step(dtS, timeUs, SupplyV, joint.Sign * _loads[i], _inertia[i], Math.Min(low, high), Math.Max(low, high));
            currentA += _servos[i].SupplyCurrentA;
        }

        SupplyV = _supply.VoltageV - (currentA * _supply.ResistanceOhm);
        Refresh();
    }

    private void Refresh()
    {
        for (int i = 0; i < _angles.Length; i++)
            _angles[i] = (_servos[i].Motor.ShaftRad - (_arm.Joints[i].ZeroTick * TickRad)) * _arm.Joints[i].Sign;
        _chain.Forward(_angles, _links);
        _chain.Loads(_links, _gravity, _inertia);
    }

    private double ShaftRad(int joint, double angleRad) => (_arm.Joints[joint].ZeroTick * TickRad) + (_arm.Joints[joint].Sign * angleRad);
}
