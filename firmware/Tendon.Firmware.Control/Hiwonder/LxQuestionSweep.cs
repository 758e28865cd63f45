namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>Asks every servo the same thing, one servo a cycle, again when an answer is lost.</summary>
internal sealed class LxQuestionSweep
{
    private const int AttemptsPerServo = 12;

    private readonly LxServoBus _bus;
    private readonly int[] _answers;
    private byte _command;
    private int _servo;
    private int _attempts;

    public LxQuestionSweep(LxServoBus bus)
    {
        _bus = bus;
        _answers = new int[bus.ServoCount];
        _servo = bus.ServoCount;
    }

    public bool IsBusy => _servo < _bus.ServoCount;

    /// <summary>What a servo answered, the first two bytes as a number; −1 when it stayed silent.</summary>
    public int Answer(int servo) => _answers[servo];

    public void Start(byte command)
    {
        _command = command;
        _servo = 0;
        _attempts = 0;
        for (int i = 0; i < _answers.Length; i++)
            _answers[i] = -1;
    }

    public void Cancel() => _servo = _bus.ServoCount;

    /// <returns>True when every servo has answered or has been given up.</returns>
    public bool Advance(long nowUs)
    {
        if (!IsBusy)
            return true;
        if (_attempts > 0 && _bus.PrivateAnswer >= 0)
        {
            _answers[_servo] = _bus.PrivateAnswer;
            Next();
        }
        else if (_attempts >= AttemptsPerServo)
        {
            Next();
        }

        if (!IsBusy)
            return true;
        _attempts++;
        _bus.AskPrivately(nowUs, _servo, _command);
        return false;
    }

    private void Next()
    {
        _servo++;
        _attempts = 0;
    }
}
