using Tendon.NanoStandIn;

namespace System.Device.Gpio;

public sealed class GpioPin
{
    internal GpioPin(int pinNumber) => PinNumber = pinNumber;

    public int PinNumber { get; }

    public PinValue Read() => BoardBench.Level(PinNumber);

    public void Write(PinValue value) => BoardBench.Drive(PinNumber, (bool)value);
}
