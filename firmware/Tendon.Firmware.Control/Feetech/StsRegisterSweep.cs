namespace Tendon.Firmware.Control.Feetech;

/// <summary>Reads the same registers of every servo, one servo per cycle, asking again when an answer is lost.</summary>
public sealed class StsRegisterSweep
{
    private const int AttemptsPerServo = 12;

    private readonly IRegisterBus _bus;
    private readonly byte[] _answer = new byte[StsRegister.FeedbackLength];
    private readonly byte[] _registers;
    private readonly bool[] _present;
    private byte _address;
    private byte _count;
    private int _servo;
    private int _attempts;

    /// <summary>A sweep over the servos of a bus.</summary>
    public StsRegisterSweep(IRegisterBus bus)
    {
        _bus = bus;
        _registers = new byte[bus.ServoCount * StsRegister.FeedbackLength];
        _present = new bool[bus.ServoCount];
        _servo = bus.ServoCount;
    }

    /// <summary>Whether servos remain to be asked; no other request may be sent meanwhile.</summary>
    public bool IsBusy => _servo < _bus.ServoCount;

    /// <summary>Whether a servo answered.</summary>
    public bool IsPresent(int servo) => _present[servo];

    /// <summary>A register of a servo that answered.</summary>
    public int Register(int servo, int address) => _registers[(servo * StsRegister.FeedbackLength) + address - _address];

    /// <summary>A two-byte register of a servo that answered.</summary>
    public int Register16(int servo, int address) => Register(servo, address) | (Register(servo, address + 1) << 8);

    /// <summary>A two-byte register of an SCS servo that answered.</summary>
    public int BigEndianRegister16(int servo, int address) => (Register(servo, address) << 8) | Register(servo, address + 1);

    /// <summary>Begins a sweep over <paramref name="count"/> registers from <paramref name="address"/>; at most 15, and not 2 (see <see cref="StsServoBus"/>).</summary>
    public void Start(byte address, byte count)
    {
        _address = address;
        _count = count;
        _servo = 0;
        _attempts = 0;
        for (int i = 0; i < _present.Length; i++)
            _present[i] = false;
    }

    /// <summary>Gives up.</summary>
    public void Cancel() => _servo = _bus.ServoCount;

    /// <summary>One cycle: takes the answer to the last request and sends the next one.</summary>
    /// <returns>True when every servo has answered or has been given up.</returns>
    public bool Advance()
    {
        if (!IsBusy)
            return true;
        if (_attempts > 0 && _bus.TryTakeRegisters(_answer))
        {
            for (int i = 0; i < _count; i++)
                _registers[(_servo * StsRegister.FeedbackLength) + i] = _answer[i];
            _present[_servo] = true;
            Next();
        }
        else if (_attempts >= AttemptsPerServo)
        {
            Next();
        }

        if (!IsBusy)
            return true;
        _attempts++;
        _bus.RequestRegisters(_servo, _address, _count);
        return false;
    }

    private void Next()
    {
        _servo++;
        _attempts = 0;
    }
}
