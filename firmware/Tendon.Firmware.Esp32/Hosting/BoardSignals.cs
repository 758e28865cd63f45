using System.Device.Gpio;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Esp32.Boards;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>The board's single lines: edges for the external watchdog, its trip line, the sensed stop wire, the lamp, the output enable.</summary>
public sealed class BoardSignals : IOutputEnablePort
{
    private readonly GpioPin? _pulse;
    private readonly GpioPin? _lamp;
    private readonly GpioPin? _stopWire;
    private readonly GpioPin? _outputEnable;

    /// <summary>Opens the lines that the board has. Servo pulses stay off until <see cref="Set"/>.</summary>
    public BoardSignals(GpioController controller, BoardPins pins)
    {
        _outputEnable = Output(controller, pins.OutputEnable);
        Set(false);
        _pulse = Output(controller, pins.WatchdogPulse);
        _lamp = Output(controller, pins.Lamp);
        _stopWire = Input(controller, pins.StopWire);
        GpioPin? tripped = Input(controller, pins.WatchdogTripped);
        WatchdogHasTripped = tripped != null && tripped.Read() == PinValue.High;
    }

    /// <summary>Whether the external watchdog caused the last reset, read at start; its first edge makes it forget.</summary>
    public bool WatchdogHasTripped { get; }

    /// <summary>Whether the stop wire is open: the servo supply is cut, or the sensing contact's own wire is broken.</summary>
    public bool StopWireIsOpen => _stopWire != null && _stopWire.Read() == PinValue.High;

    /// <summary>Gives the watchdog its level.</summary>
    public void Pulse(bool level) => _pulse?.Write(level ? PinValue.High : PinValue.Low);

    /// <summary>Switches the lamp.</summary>
    public void Light(bool on) => _lamp?.Write(on ? PinValue.High : PinValue.Low);

    /// <inheritdoc/>
    public void Set(bool enabled) => _outputEnable?.Write(enabled ? PinValue.Low : PinValue.High);

    private static GpioPin? Output(GpioController controller, int pin) =>
        pin == BoardPins.NotFitted ? null : controller.OpenPin(pin, PinMode.Output);

    private static GpioPin? Input(GpioController controller, int pin) =>
        pin == BoardPins.NotFitted ? null : controller.OpenPin(pin, PinMode.Input);
}
