using Tendon.Workbench.Arm;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Defects;

/// <summary>
/// The unit on the station's post, where no pose reaches the bench: servos that differ from part to part, gravity, a supply that
/// sags, and a person's hands. Servos restart below <see cref="RestartV"/>, as their processors do.
/// </summary>
internal sealed class UnitPlant
{
    /// <summary>Integration step in microseconds: that of a servo's own loop.</summary>
    public const long StepUs = 1000;

    /// <summary>Supply below which a servo restarts.</summary>
    public const double RestartV = 6.0;

    // Gravity changes slowly beside the servo's loop.
    private const int StepsPerPose = 3;
    private const double TickRad = 2 * Math.PI / 4096;
    private readonly ArmDescription _arm;
    private readonly ArmChain _chain;
    private readonly UnitParts _parts;
    private readonly StsServo[] _servos;
    private readonly double[] _angles, _gravity, _inertia;
    private readonly RigidTransform[] _links;
    private long _steps;

    public UnitPlant(ArmDescription arm, UnitParts parts, ulong seed)
    {
        _arm = arm;
        _parts = parts;
        _chain = new ArmChain(arm);
        int count = arm.Joints.Count;
        _angles = [.. arm.RestPoseRad.Select((angle, i) => Math.Clamp(angle, parts.Servos[i].MinStopRad, parts.Servos[i].MaxStopRad))];
        (_gravity, _inertia, _links) = (new double[count], new double[count], new RigidTransform[count]);
        HandNm = new double[count];
        _servos = [.. parts.Servos.Select((part, i) => Build(part, ShaftRad(i, _angles[i]), seed + (ulong)i))];
        SupplyV = parts.SupplyV;
        Refresh();
    }

    public IReadOnlyList<StsServo> Servos => _servos;

    /// <summary>True joint angles, for judges.</summary>
    public ReadOnlySpan<double> AnglesRad => _angles;

    /// <summary>Voltage at the servos.</summary>
    public double SupplyV { get; private set; }

    /// <summary>Torque of a person's hands about each joint, N·m.</summary>
    public double[] HandNm { get; }

    /// <summary>Whether the servos have power.</summary>
    public bool IsPowered { get; set; } = true;

    public void Step(long timeUs)
    {
        const double dtS = StepUs * 1e-6;
        double currentA = 0;
        for (int i = 0; i < _servos.Length; i++)
        {
            int sign = _arm.Joints[i].Sign;
            double a = ShaftRad(i, _parts.Servos[i].MinStopRad), b = ShaftRad(i, _parts.Servos[i].MaxStopRad);
            _servos[i].Step(dtS, timeUs, SupplyV, sign * (_gravity[i] + HandNm[i]), _inertia[i], Math.Min(a, b), Math.Max(a, b));
            currentA += _servos[i].SupplyCurrentA;
        }

        SupplyV = IsPowered ? Math.Max(0, _parts.SupplyV - (currentA * _parts.SupplyOhm)) : 0;
        if (SupplyV < RestartV)
        {
            foreach (StsServo servo in _servos.Where(servo => servo.Answers(timeUs))) servo.Reboot(timeUs);
        }

        if (++_steps % StepsPerPose == 0) Refresh();
    }

    private static StsServo Build(ServoPart part, double shaftRad, ulong seed)
    {
        var servo = new StsServo(part.Id, part.Parameters, shaftRad, seed, part.Flaws);
        servo.Registers.Manufacture(StsRegister.FirmwareMinor, part.FirmwareMinor);
        servo.Registers.Manufacture(StsRegister.MaxVoltage, part.MaxVoltageDecivolts);
        return servo;
    }

    private void Refresh()
    {
        for (int i = 0; i < _angles.Length; i++)
            _angles[i] = (_servos[i].Motor.ShaftRad - (_parts.Servos[i].MountTicks * TickRad)) * _arm.Joints[i].Sign;
        _chain.Forward(_angles, _links);
        _chain.Loads(_links, _gravity, _inertia);
    }

    private double ShaftRad(int joint, double angleRad) => (_parts.Servos[joint].MountTicks * TickRad) + (_arm.Joints[joint].Sign * angleRad);
}
