using Tendon.NanoStandIn;

namespace System.Device.Pwm;

public sealed class PwmChannel
{
    private readonly int _pin;
    private double _dutyCycle;
    private bool _runs;

    private PwmChannel(int pin, int frequency, double dutyCycle)
    {
        _pin = pin;
        Frequency = frequency;
        _dutyCycle = dutyCycle;
    }

    public int Frequency { get; set; }

    public double DutyCycle
    {
        get => _dutyCycle;
        set
        {
            _dutyCycle = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
            BoardBench.Pulse(_pin, _runs ? _dutyCycle / Frequency * 1e6 : 0);
        }
    }

    public static PwmChannel CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5) => new(pin, frequency, dutyCyclePercentage);

    public void Start()
    {
        _runs = true;
        DutyCycle = _dutyCycle;
    }
}
