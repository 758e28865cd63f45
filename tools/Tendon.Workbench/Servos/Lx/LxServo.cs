using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Servos.Lx;

/// <summary>
/// One LX-16A: constant-speed moves, potentiometer, guards for temperature and voltage. Shaft angle 0 is position 0. A goal that was left behind is run
/// to at once when torque comes on.
/// </summary>
internal sealed class LxServo : IShaft
{
    public const double UnitRad = 240.0 / 1000 * Math.PI / 180;
    private const double NoiseUnits = 0.3;
    private readonly ServoParameters _parameters;
    private readonly ShaftLoop _loop;
    private readonly Xoshiro256 _random;
    private double _duty, _supplyV;
    private double _rampFrom, _rampTo, _rampS, _rampLeftS, _target;
    private sbyte _offset;

    public LxServo(byte id, ServoParameters parameters, double shaftRad, ulong seed)
    {
        _parameters = parameters;
        _loop = new ShaftLoop(parameters, 26, UnitRad / 2);
        _random = new Xoshiro256(seed);
        _supplyV = parameters.RatedSupplyV;
        Memory = new LxMemory(id);
        Motor = new ServoMotor(parameters, shaftRad);
        PowerOn();
    }

    public LxMemory Memory { get; private set; }

    public ServoMotor Motor { get; }

    public double SupplyCurrentA => _parameters.IdleCurrentA + (Motor.CurrentA * Math.Abs(_duty));

    /// <summary>False takes the servo off the wire.</summary>
    public bool IsPresent { get; set; } = true;

    /// <summary>The id that answers carry, for a servo that answers wrongly.</summary>
    public byte? AnswersAs { get; set; }

    public bool Loaded { get; set; }

    public bool MotorMode { get; private set; }

    public int MotorSpeed { get; private set; }

    /// <summary>Goal and time of the last move.</summary>
    public (int Position, int TimeMs) Move { get; private set; }

    /// <summary>The move that waits for a start.</summary>
    public (int Position, int TimeMs)? Waiting { get; set; }

    public sbyte Offset => _offset;

    public int VoltageMv => (int)Math.Round(_supplyV * 1000);

    public int TemperatureC => (int)Math.Clamp(Motor.TemperatureC, 0, 255);

    /// <summary>True while a guard has switched the motor off.</summary>
    public bool Unloaded => VoltageMv < Memory.MinMv || VoltageMv > Memory.MaxMv || TemperatureC > Memory.MaxTemperatureC;

    /// <summary>Position as it is read: not clamped, so it may lie below 0 or above 1000.</summary>
    public int Position => (int)Math.Round((Motor.ShaftRad / UnitRad) + Offset + (_random.NextNormal() * NoiseUnits));

    /// <summary>Supply off and on: torque, mode, waiting move and an offset that was not saved are gone.</summary>
    public void PowerOn()
    {
        Loaded = MotorMode = false;
        MotorSpeed = 0;
        Waiting = null;
        _offset = Memory.Offset;
        Hold();
    }

    public void Start(int position, int timeMs)
    {
        MotorMode = false;
        Move = (Math.Clamp(position, 0, 1000), Math.Clamp(timeMs, 0, 30000));
        _rampFrom = _target;
        _rampTo = Math.Clamp(Move.Position, Memory.MinPosition, Memory.MaxPosition);
        _rampS = _rampLeftS = Move.TimeMs / 1000.0;
        if (_rampS == 0) _target = _rampTo;
    }

    /// <summary>Stops and holds where the shaft is.</summary>
    public void Hold()
    {
        _target = (Motor.ShaftRad / UnitRad) + Offset;
        _rampFrom = _rampTo = _target;
        _rampLeftS = 0;
        Move = ((int)Math.Clamp(Math.Round(_target), 0, 1000), 0);
    }

    public void SetMode(bool motor, int speed)
    {
        MotorMode = motor;
        MotorSpeed = Math.Clamp(speed, -1000, 1000);
        if (!motor) Hold();
    }

    public void Adjust(sbyte offset) => _offset = (sbyte)Math.Clamp((int)offset, -125, 125);

    public void SaveOffset() => Memory.Offset = _offset;

    public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
    {
        _supplyV = supplyV;
        double rate = 0;
        if (_rampLeftS > 0)
        {
            _rampLeftS = Math.Max(0, _rampLeftS - dtS);
            rate = (_rampTo - _rampFrom) / _rampS * UnitRad;
            _target = _rampTo + ((_rampFrom - _rampTo) * _rampLeftS / _rampS);
        }

        bool driven = Loaded && !Unloaded;
        double goal = (_target - Offset) * UnitRad;
        _duty = !driven ? 0 : MotorMode ? MotorSpeed / 1000.0 : _loop.Duty(goal, rate, (Position - Offset) * UnitRad, Motor.GearRadPerS, 1);
        Motor.Step(dtS, driven ? MotorDrive.Driven : MotorDrive.Free, _duty, supplyV, loadNm, linkInertiaKgM2, minRad, maxRad);
    }
}
