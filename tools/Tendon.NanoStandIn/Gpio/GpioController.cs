namespace System.Device.Gpio;

public sealed class GpioController
{
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pinNumber);
        return Enum.IsDefined(mode) ? new GpioPin(pinNumber) : throw new ArgumentException("no such mode", nameof(mode));
    }
}
