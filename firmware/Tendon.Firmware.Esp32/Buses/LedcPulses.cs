using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using Tendon.Firmware.Control.Pulses;

namespace Tendon.Firmware.Esp32.Buses;

/// <summary>The chip's own pulse outputs (LEDC). Channel n is the n-th pulse pin of the board.</summary>
public sealed class LedcPulses : IDutyPort
{
    /// <summary>Pulses a second for hobby servos.</summary>
    public const int ServoRateHz = 50;

    /// <summary>Pulses a second for motor bridges: above hearing.</summary>
    public const int BridgeRateHz = 20000;

    private const double FullDuty = 10000.0;
    private const int FirstFunction = (int)DeviceFunction.PWM1;
    private const int FunctionStep = (int)DeviceFunction.PWM2 - (int)DeviceFunction.PWM1;

    private readonly PwmChannel[] _channels;

    /// <summary>Starts every output with duty 0, which is no pulse.</summary>
    public LedcPulses(int[] pins, int rateHz)
    {
        _channels = new PwmChannel[pins.Length];
        for (int i = 0; i < pins.Length; i++)
        {
            Configuration.SetPinFunction(pins[i], (DeviceFunction)(FirstFunction + (i * FunctionStep)));
            _channels[i] = PwmChannel.CreateFromPin(pins[i], rateHz, 0.0);
            _channels[i].Start();
        }
    }

    /// <inheritdoc/>
    public bool SetDuty(byte channel, int duty)
    {
        if (channel >= _channels.Length)
            return false;
        _channels[channel].DutyCycle = duty / FullDuty;
        return true;
    }
}
