using System.Device.Gpio;

namespace Tendon.Host.Panel;

/// <summary>The panel on GPIO lines and an INA219.</summary>
public sealed class GpioOperatorPanel : IOperatorPanel
{
    private readonly PanelOptions _options;
    private readonly GpioController _gpio;
    private readonly Ina219Supply? _supply;

    /// <summary>Opens the lines. Throws <see cref="PanelException"/>.</summary>
    public GpioOperatorPanel(PanelOptions options)
    {
        _options = options;
        try
        {
            _gpio = new GpioController();
        }
        catch (Exception e) when (e is PlatformNotSupportedException or NotSupportedException or IOException or DllNotFoundException)
        {
            throw new PanelException($"This machine has no usable GPIO chip ({e.Message}). Run without a panel.", e);
        }
        try
        {
            Open(options.EnablePin, PinMode.InputPullUp);
            Open(options.StopPin, PinMode.InputPullUp);
            Open(options.LampPin, PinMode.Output);
            _supply = options.SupplyBus is int bus ? new Ina219Supply(bus, options.SupplyAddress, options.ShuntOhm) : null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public bool IsPresent => true;

    public string Description => $"Operator panel on GPIO {_options.EnablePin}, {_options.StopPin}, {_options.LampPin}"
        + (_supply is null ? "." : $" with an INA219 on I2C bus {_options.SupplyBus}.");

    public PanelReading Read()
    {
        double? volts = null, amperes = null;
        if (_supply is not null)
            (volts, amperes) = _supply.Read();
        // Pulled up: a pressed button reads low, an opened (or broken) stop contact reads high.
        return new PanelReading(_gpio.Read(_options.EnablePin) == PinValue.Low, _gpio.Read(_options.StopPin) == PinValue.High, volts, amperes);
    }

    public void SetLamp(bool isOn) => _gpio.Write(_options.LampPin, isOn ? PinValue.High : PinValue.Low);

    public void Dispose()
    {
        _supply?.Dispose();
        _gpio.Dispose();
    }

    private void Open(int pin, PinMode mode)
    {
        try
        {
            _gpio.OpenPin(pin, mode);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException or NotSupportedException or PlatformNotSupportedException)
        {
            throw new PanelException($"GPIO {pin} cannot be used as {mode}: {e.Message} Check the pin number, and that this user may use GPIO (group gpio).", e);
        }
    }
}
