using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Servos.Scs;

/// <summary>One SCS0009: 1024 steps over 300°, big-endian registers, lock at 48. Shaft angle 0 is step 0.</summary>
internal sealed class ScsServo : IShaft
{
    public const double StepRad = 300.0 / 1024 * Math.PI / 180;
    private const int Id = 5, TorqueEnable = 40, GoalPosition = 42, RunningTime = 44, RunningSpeed = 46, Lock = 48, PresentPosition = 56, EepromEnd = 40;
    private const long RebootUs = 800_000;
    private readonly ServoParameters _parameters;
    private readonly ShaftLoop _loop;
    private readonly Xoshiro256 _random;
    private readonly byte[] _ram = new byte[128];
    private readonly byte[] _eeprom = new byte[EepromEnd];
    private readonly MotionProfile _profile = new();
    private long _deadUntilUs;
    private double _duty, _lastGoal, _rate;

    public ScsServo(byte id, ServoParameters parameters, double shaftRad, ulong seed)
    {
        _parameters = parameters;
        _loop = new ShaftLoop(parameters, 26, StepRad / 2);
        _random = new Xoshiro256(seed);
        Motor = new ServoMotor(parameters, shaftRad);
        // Model 1284 = 05 04.
        (_eeprom[0], _eeprom[1], _eeprom[3], _eeprom[4], _eeprom[Id]) = (3, 1, 5, 4, id);
        Boot();
    }

    public ServoMotor Motor { get; }

    public double SupplyCurrentA => _parameters.IdleCurrentA + (Motor.CurrentA * Math.Abs(_duty));

    public byte Address => _ram[Id];

    /// <summary>False takes the servo off the wire.</summary>
    public bool IsPresent { get; set; } = true;

    /// <summary>The id that answers carry, for a servo that answers wrongly.</summary>
    public byte? AnswersAs { get; set; }

    public bool HasTorque => _ram[TorqueEnable] == 1;

    public bool Answers(long timeUs) => IsPresent && timeUs >= _deadUntilUs;

    public void Reboot(long timeUs)
    {
        Boot();
        _deadUntilUs = timeUs + RebootUs;
    }

    public void Read(int address, Span<byte> data)
    {
        for (int i = 0; i < data.Length; i++) data[i] = address + i < _ram.Length ? _ram[address + i] : (byte)0;
    }

    public void Write(int address, ReadOnlySpan<byte> data)
    {
        bool persists = _ram[Lock] == 0;
        for (int i = 0; i < data.Length; i++)
        {
            int at = address + i;
            if (at is < Id or >= PresentPosition) continue;
            _ram[at] = data[i];
            if (at < EepromEnd && persists) _eeprom[at] = data[i];
        }
    }

    public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
    {
        double goal = Math.Clamp(Word(GoalPosition), 0, 1023);
        _profile.Step(goal, Word(RunningSpeed), 0, dtS);
        _rate += (((_profile.Position - _lastGoal) * StepRad / dtS) - _rate) * dtS / (0.02 + dtS);
        _lastGoal = _profile.Position;
        bool driven = HasTorque && Answers(timeUs);
        int present = Present();
        _duty = driven ? _loop.Duty(_profile.Position * StepRad, _rate, present * StepRad, Motor.GearRadPerS, 1) : 0;
        Motor.Step(dtS, driven ? MotorDrive.Driven : MotorDrive.Free, _duty, supplyV, loadNm, linkInertiaKgM2, minRad, maxRad);
        Publish(present, supplyV);
    }

    private void Boot()
    {
        Array.Clear(_ram);
        _eeprom.CopyTo(_ram, 0);
        _ram[Lock] = 1;
        int present = Present();
        Set(GoalPosition, present);
        _profile.Reset(present);
        _lastGoal = present;
        Publish(present, _parameters.RatedSupplyV);
    }

    private void Publish(int present, double supplyV)
    {
        Set(PresentPosition, present);
        int speed = (int)Math.Round(Motor.ShaftRadPerS / StepRad);
        Set(PresentPosition + 2, speed < 0 ? -speed | 0x8000 : speed);
        int load = (int)Math.Round(_duty * 1000);
        Set(PresentPosition + 4, load < 0 ? -load | 0x400 : load);
        _ram[PresentPosition + 6] = (byte)Math.Round(Math.Clamp(supplyV * 10, 0, 255));
        _ram[PresentPosition + 7] = (byte)Math.Clamp(Motor.TemperatureC, 0, 255);
        _ram[66] = Math.Abs(speed) > 2 ? (byte)1 : (byte)0;
    }

    private int Present() => (int)Math.Clamp(Math.Round((Motor.ShaftRad / StepRad) + (_random.NextNormal() * 0.25)), 0, 1023);

    private int Word(int address) => (_ram[address] << 8) | _ram[address + 1];

    private void Set(int address, int value) => (_ram[address], _ram[address + 1]) = ((byte)(value >> 8), (byte)value);
}
