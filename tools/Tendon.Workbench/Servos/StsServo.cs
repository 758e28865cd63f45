using Tendon.Workbench.Seeding;
using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Servos;

/// <summary>One STS3215: control table, loop, guards and motor. The bus talks to it through <see cref="StsInstructions"/>.</summary>
internal sealed class StsServo : IShaft
{
    private const int TicksPerTurn = 4096;
    private const double TickRad = 2 * Math.PI / TicksPerTurn;
    private const long RebootUs = 800_000;
    private readonly ServoParameters _parameters;
    private readonly PositionLoop _loop;
    private readonly Xoshiro256 _random;
    private readonly ServoFlaws _flaws;
    private readonly double _sensorStartRad;
    private long _deadUntilUs;
    private int _turns;
    private double _speedTicksPerS, _speedFromTicks;
    private double _duty, _supplyV;

    /// <param name="id">Bus address.</param>
    /// <param name="parameters">Physics.</param>
    /// <param name="shaftRad">Shaft angle; tick 0 of the encoder is at 0 rad.</param>
    /// <param name="seed">Names the encoder's noise.</param>
    /// <param name="flaws">Faults of sensor and wiring; none when absent.</param>
    public StsServo(byte id, ServoParameters parameters, double shaftRad, ulong seed, ServoFlaws? flaws = null)
    {
        _flaws = flaws ?? ServoFlaws.None;
        _sensorStartRad = shaftRad;
        _parameters = parameters;
        _supplyV = parameters.RatedSupplyV;
        _random = new Xoshiro256(seed);
        Registers = new StsRegisters(id);
        Motor = new ServoMotor(parameters, shaftRad);
        Protection = new ServoProtection(Registers);
        _loop = new PositionLoop(Registers, parameters);
        Boot();
    }

    public StsRegisters Registers { get; }

    public ServoMotor Motor { get; }

    public ServoProtection Protection { get; }

    /// <summary>Current drawn from the supply in amperes.</summary>
    public double SupplyCurrentA => _parameters.IdleCurrentA + (Motor.CurrentA * Math.Abs(_duty));

    public bool Answers(long timeUs) => timeUs >= _deadUntilUs;

    /// <summary>Restarts: no answer for 800 ms, then as after power-on.</summary>
    public void Reboot(long timeUs)
    {
        Boot();
        _deadUntilUs = timeUs + RebootUs;
    }

    /// <summary>Makes the present shaft angle read <paramref name="ticks"/> from now on, also after a boot.</summary>
    public void Calibrate(int ticks)
    {
        int offset = Wrap(EncoderTicks() - ticks);
        if (offset >= TicksPerTurn / 2) offset -= TicksPerTurn;
        Registers.PersistWord(R.HomingOffset, SignMagnitude.Encode(Math.Clamp(offset, -2047, 2047), 11));
        Registers.SetWord(R.PresentPosition, SignMagnitude.Encode(PresentTicks(), 15));
        _loop.Reset(PresentTicks());
    }

    /// <summary>Forgets whole turns of the multi-turn count.</summary>
    public void ResetTurns() => _turns = (int)Math.Floor(Motor.ShaftRad / (2 * Math.PI));

    /// <summary>Called after the bus wrote the torque switch.</summary>
    public void TorqueSwitched()
    {
        int value = Registers[R.TorqueEnable];
        if (value == 128)
        {
            Calibrate(TicksPerTurn / 2);
            Registers.Set(R.TorqueEnable, 0);
            return;
        }

        Protection.Reset();
        _loop.Reset(PresentTicks());
    }

    /// <summary>One step of loop and physics; see <see cref="ServoMotor.Step"/> for the physical arguments.</summary>
    public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
    {
        _supplyV = supplyV;
        bool alive = Answers(timeUs);
        MotorDrive drive = !alive || Protection.Unload ? MotorDrive.Free : (MotorDrive)Math.Min((int)Registers[R.TorqueEnable], 2);
        if (alive && Protection.Unload) Registers.Set(R.TorqueEnable, 0);
        int ticks = PresentTicks();
        double sense = _flaws.MotorIsReversed ? -1 : 1;
        double motorRadPerS = sense * Motor.GearRadPerS;
        _duty = drive == MotorDrive.Driven ? Protection.Limit(_loop.Step(ticks, motorRadPerS, dtS), motorRadPerS / _parameters.NoLoadRadPerS) : 0;
        Motor.Step(dtS, drive, sense * _duty, supplyV, loadNm, linkInertiaKgM2, minRad, maxRad);
        Protection.Step(_duty, Motor.CurrentA, supplyV, Motor.TemperatureC, dtS);
        double shaftTicks = _flaws.EncoderIsStuck ? _speedFromTicks : Motor.ShaftRad / TickRad;
        _speedTicksPerS += (((shaftTicks - _speedFromTicks) / dtS) - _speedTicksPerS) * dtS / (0.01 + dtS);
        _speedFromTicks = shaftTicks;
        if (alive) Publish(ticks);
    }

    /// <summary>Refreshes the present-value registers outside a step.</summary>
    public void Publish() => Publish(PresentTicks());

    private void Boot()
    {
        Registers.Boot();
        Protection.Reset();
        _duty = 0;
        _speedFromTicks = Motor.ShaftRad / TickRad;
        int present = PresentTicks();
        _loop.Reset(present);
        Registers.SetWord(R.GoalPosition, SignMagnitude.Encode(present, 15));
        Publish(present);
    }

    private void Publish(int ticks)
    {
        Registers.SetWord(R.PresentPosition, SignMagnitude.Encode(ticks, 15));
        double unit = (Registers[R.Phase] & 0x04) != 0 ? 1 : 50;
        Registers.SetWord(R.PresentSpeed, SignMagnitude.Encode((int)Math.Round(_speedTicksPerS / unit), 15));
        Registers.SetWord(R.PresentLoad, SignMagnitude.Encode((int)Math.Round(_duty * 1000), 10));
        Registers.Set(R.PresentVoltage, (int)Math.Round(Math.Clamp(_supplyV * 10, 0, 255)));
        Registers.Set(R.PresentTemperature, (int)Math.Clamp(Motor.TemperatureC, 0, 255));
        Registers.Set(R.Status, (int)Protection.Status);
        Registers.Set(R.Moving, Math.Abs(_speedTicksPerS) > Registers[R.MovingThreshold] ? 1 : 0);
        int target = SignMagnitude.Encode((int)Math.Round(_loop.TargetTicks), 15);
        Registers.SetWord(R.PresentTarget, target);
        Registers.SetWord(R.PresentTarget2, target);
        double amperes = Math.Max(0, Motor.CurrentA + (_random.NextNormal() * _parameters.CurrentNoiseA));
        Registers.SetWord(R.PresentCurrent, (int)Math.Round(amperes / 0.0065));
    }

    private int EncoderTicks()
    {
        if (_flaws.EncoderIsStuck) return (int)Math.Floor((_sensorStartRad / TickRad) + 0.5);
        double noiseTicks = _random.NextNormal() * (_parameters.EncoderNoiseTicks + _flaws.EncoderJitterTicks);
        return (int)Math.Floor((Motor.ShaftRad / TickRad) + 0.5 + noiseTicks);
    }

    private int PresentTicks()
    {
        int ticks = EncoderTicks() - Registers.Signed(R.HomingOffset, 11);
        bool multiTurn = (Registers[R.Phase] & 0x10) != 0;
        return multiTurn ? ticks - (_turns * TicksPerTurn) : Wrap(ticks);
    }

    private static int Wrap(int ticks) => ((ticks % TicksPerTurn) + TicksPerTurn) % TicksPerTurn;
}
