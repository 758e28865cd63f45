namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Asks all servos for a block, cycle after cycle, until each has given it once.</summary>
internal sealed class DxlBlockSweep
{
    private const int UsualAttempts = 15;

    private readonly DxlServoBus _bus;
    private readonly byte[] _blocks;
    private readonly bool[] _present;
    private int _address;
    private int _count;
    private int _attemptsLeft = -1;
    private bool _isAsked;

    public DxlBlockSweep(DxlServoBus bus)
    {
        _bus = bus;
        _blocks = new byte[bus.ServoCount * DxlReplyParser.MostParameters];
        _present = new bool[bus.ServoCount];
    }

    public bool IsBusy => _attemptsLeft >= 0;

    public bool IsPresent(int servo) => _present[servo];

    /// <summary>A byte register of a servo that answered.</summary>
    public int Register(int servo, int address) => _blocks[(servo * DxlReplyParser.MostParameters) + address - _address];

    public int Register16(int servo, int address) => Register(servo, address) | (Register(servo, address + 1) << 8);

    public int Register32(int servo, int address) => Register16(servo, address) | (Register16(servo, address + 2) << 16);

    public void Start(int address, int count) => Start(address, count, UsualAttempts);

    public void Start(int address, int count, int attempts)
    {
        _address = address;
        _count = count;
        _attemptsLeft = attempts;
        _isAsked = false;
        for (int i = 0; i < _present.Length; i++)
            _present[i] = false;
    }

    public void Cancel() => _attemptsLeft = -1;

    /// <returns>True when every servo has answered or has been given up.</returns>
    public bool Advance()
    {
        if (!IsBusy)
            return true;
        bool isComplete = _isAsked && TakeIn();
        if (isComplete || _attemptsLeft == 0)
        {
            _attemptsLeft = -1;
            return true;
        }

        _attemptsLeft--;
        _isAsked = true;
        _bus.RequestBlock(_address, _count);
        return false;
    }

    private bool TakeIn()
    {
        bool isComplete = true;
        for (int j = 0; j < _present.Length; j++)
        {
            if (!_present[j] && _bus.BlockAddress == _address && _bus.HasAnswered(j))
            {
                _present[j] = true;
                for (int i = 0; i < _count; i++)
                    _blocks[(j * DxlReplyParser.MostParameters) + i] = _bus.Block(j, i);
            }

            isComplete = isComplete && _present[j];
        }

        return isComplete;
    }
}
