using Tendon.Workbench.Seeding;
using R = Tendon.Workbench.Servos.Dxl.DxlRegister;

namespace Tendon.Workbench.Servos.Dxl;

/// <summary>One Dynamixel X servo: bus watchdog, latched shutdown, rejecting limits. Shaft angle 0 is step 0; 4096 steps a turn.</summary>
internal sealed class DxlServo : IShaft
{
    public const double StepRad = 2 * Math.PI / 4096;
    private const long RebootUs = 500_000;
    private const double OverloadS = 2;
    private readonly ServoParameters _parameters;
    private readonly ShaftLoop _loop;
    private readonly Xoshiro256 _random;
    private readonly MotionProfile _profile = new();
    private long _deadUntilUs, _heardUs;
    private double _duty, _lastGoal, _rate, _overloadS;
    private bool _stopped;

    public DxlServo(byte id, ServoParameters parameters, double shaftRad, ulong seed, int model = 1200)
    {
        _parameters = parameters;
        _loop = new ShaftLoop(parameters);
        _random = new Xoshiro256(seed);
        Motor = new ServoMotor(parameters, shaftRad);
        Table = new DxlTable(id, model);
        HoldHere();
    }

    public DxlTable Table { get; }

    public ServoMotor Motor { get; }

    public double SupplyCurrentA => _parameters.IdleCurrentA + (Motor.CurrentA * Math.Abs(_duty));

    public byte Id => Table[R.Id];

    /// <summary>False takes the servo off the wire.</summary>
    public bool IsPresent { get; set; } = true;

    /// <summary>The id that answers carry, for a servo that answers wrongly.</summary>
    public byte? AnswersAs { get; set; }

    public bool HasTorque => Table[R.TorqueEnable] == 1;

    /// <summary>Whether the bus watchdog has stopped the servo.</summary>
    public bool HasTripped => Table[R.BusWatchdog] == 255;

    public long ReturnDelayUs => Table[R.ReturnDelay] * 2L;

    public bool Answers(long timeUs) => IsPresent && timeUs >= _deadUntilUs;

    /// <summary>Notes that an instruction packet was on the wire, whoever was meant.</summary>
    public void Hear(long timeUs) => _heardUs = timeUs;

    public void Reboot(long timeUs)
    {
        Table.Boot();
        _overloadS = 0;
        _deadUntilUs = timeUs + RebootUs;
        HoldHere();
    }

    /// <summary>Latches a hardware error, as a guard inside the servo does; torque goes off when the shutdown mask names it.</summary>
    public void Latch(int bits)
    {
        Table.Set(R.HardwareError, 1, Table[R.HardwareError] | bits);
        if ((Table[R.HardwareError] & Table[R.Shutdown]) != 0) Table.Set(R.TorqueEnable, 1, 0);
    }

    public int Write(int address, ReadOnlySpan<byte> data, long timeUs)
    {
        bool torqueBefore = HasTorque;
        int error = Table.Write(address, data);
        if (error != 0) return error;
        if (HasTorque && (Table[R.HardwareError] & Table[R.Shutdown]) != 0) Table.Set(R.TorqueEnable, 1, 0);
        // Torque takes the present position as its goal.
        if (HasTorque && !torqueBefore) HoldHere();
        if (address <= R.BusWatchdog && address + data.Length > R.BusWatchdog)
        {
            _heardUs = timeUs;
            if (Table[R.BusWatchdog] == 0) _stopped = false;
        }

        return 0;
    }

    public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
    {
        int watchdog = Table[R.BusWatchdog];
        if (watchdog is > 0 and < 128 && HasTorque && timeUs - _heardUs > watchdog * 20_000L)
        {
            Table.Set(R.BusWatchdog, 1, 255);
            _stopped = true;
            HoldHere();
        }

        double unit = 0.229 * 4096 / 60;
        if (!_stopped) _profile.Step(Table.Long(R.GoalPosition), Table.Long(R.ProfileVelocity) * unit, Table.Long(R.ProfileAcceleration) * 214.577 * 4096 / 3600, dtS);
        _rate += (((_profile.Position - _lastGoal) * StepRad / dtS) - _rate) * dtS / (0.02 + dtS);
        _lastGoal = _profile.Position;
        int present = Present();
        double limit = Math.Abs(Table.Word(R.GoalPwm)) / (double)DxlTable.FullPwm;
        bool driven = HasTorque && timeUs >= _deadUntilUs;
        _duty = driven ? _loop.Duty(_profile.Position * StepRad, _rate, present * StepRad, Motor.GearRadPerS, limit) : 0;
        Motor.Step(dtS, driven ? MotorDrive.Driven : MotorDrive.Free, _duty, supplyV, loadNm, linkInertiaKgM2, minRad, maxRad);
        Guard(supplyV, dtS);
        Publish(present, supplyV, timeUs);
    }

    private void Guard(double supplyV, double dtS)
    {
        _overloadS = Math.Abs(_duty) > 0.95 && Math.Abs(Motor.GearRadPerS) < 0.05 ? _overloadS + dtS : 0;
        if (_overloadS > OverloadS) Latch(0x20);
        if (Motor.TemperatureC > Table[R.TemperatureLimit]) Latch(0x04);
        if (supplyV * 10 > Table.Word(R.MaxVoltage) + 0.5 || supplyV * 10 < Table.Word(R.MinVoltage) - 0.5) Latch(0x01);
    }

    private void Publish(int present, double supplyV, long timeUs)
    {
        Table.Set(R.RealtimeTick, 2, (int)(timeUs / 1000 % 32768));
        Table.Set(R.Moving, 1, Math.Abs(Motor.ShaftRadPerS) > 0.1 ? 1 : 0);
        Table.Set(R.PresentPwm, 2, (int)Math.Round(_duty * DxlTable.FullPwm));
        Table.Set(R.PresentCurrent, 2, (int)Math.Round(Motor.CurrentA * Math.Sign(_duty) * 1000));
        Table.Set(R.PresentVelocity, 4, (int)Math.Round(Motor.ShaftRadPerS / (2 * Math.PI / 60 * 0.229)));
        Table.Set(R.PresentPosition, 4, present);
        Table.Set(R.PositionTrajectory, 4, (int)Math.Round(_profile.Position));
        Table.Set(R.PresentVoltage, 2, (int)Math.Round(supplyV * 10));
        Table.Set(R.PresentTemperature, 1, (int)Math.Clamp(Motor.TemperatureC, 0, 255));
    }

    private void HoldHere()
    {
        int present = Present();
        Table.Set(R.GoalPosition, 4, present);
        Table.Set(R.PresentPosition, 4, present);
        _profile.Reset(present);
        _lastGoal = present;
    }

    private int Present() => (int)Math.Round((Motor.ShaftRad / StepRad) + (_random.NextNormal() * _parameters.EncoderNoiseTicks));
}
