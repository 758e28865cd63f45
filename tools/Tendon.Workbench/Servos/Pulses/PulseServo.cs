namespace Tendon.Workbench.Servos.Pulses;

/// <summary>A hobby servo: follows the length of its pulses between two ends, goes limp without them, and tells nothing.</summary>
/// <param name="parameters">The motor.</param>
/// <param name="shaftRad">Shaft angle at the start; the middle pulse is at 0.</param>
internal sealed class PulseServo(ServoParameters parameters, double shaftRad) : IShaft
{
    private const double LostS = 0.06;

    // Chosen for a swing that dies away within a period (damping ratio about 0.8) with a light link: such servos know no goal's speed.
    private readonly ShaftLoop _loop = new(parameters, 12, 0.004, 0.7);
    private double _duty, _goalRad, _silentS = LostS;

    public ServoMotor Motor { get; } = new(parameters, shaftRad);

    public double SupplyCurrentA => parameters.IdleCurrentA + (Motor.CurrentA * Math.Abs(_duty));

    /// <summary>Pulse of the middle in microseconds: differs from unit to unit.</summary>
    public double MiddleUs { get; init; } = 1500;

    /// <summary>Travel per microsecond of pulse.</summary>
    public double RadPerUs { get; init; } = Math.PI / 2000;

    /// <summary>Shortest and longest pulse that it follows.</summary>
    public (double ShortUs, double LongUs) Range { get; init; } = (500, 2500);

    public bool HasTorque => _silentS < LostS;

    /// <summary>Present pulse in seconds, 0 = none; call before each step.</summary>
    public double PulseS { get; set; }

    public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
    {
        double pulseUs = PulseS * 1e6;
        bool valid = pulseUs is > 300 and < 3000;
        _silentS = valid ? 0 : Math.Min(LostS, _silentS + dtS);
        if (valid) _goalRad = (Math.Clamp(pulseUs, Range.ShortUs, Range.LongUs) - MiddleUs) * RadPerUs;
        _duty = HasTorque ? _loop.Duty(_goalRad, 0, Motor.ShaftRad, Motor.GearRadPerS, 1) : 0;
        Motor.Step(dtS, HasTorque ? MotorDrive.Driven : MotorDrive.Free, _duty, supplyV, loadNm, linkInertiaKgM2, minRad, maxRad);
    }
}
