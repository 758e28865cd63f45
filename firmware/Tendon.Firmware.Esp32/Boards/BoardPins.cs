namespace Tendon.Firmware.Esp32.Boards;

/// <summary>Which pin of a board does what. GPIO numbers; <see cref="NotFitted"/> where the board has no such line.</summary>
public sealed class BoardPins
{
    /// <summary>The board has no such line.</summary>
    public const int NotFitted = -1;

    /// <summary>Name in the device's settings.</summary>
    public string Name { get; init; } = "";

    /// <summary>Hardware revision that the hello message reports.</summary>
    public ushort HardwareRevision { get; init; }

    /// <summary>Highest GPIO number of the chip.</summary>
    public int LastGpio { get; init; }

    /// <summary>UART data to the servo bus.</summary>
    public int ServoTransmit { get; init; } = NotFitted;

    /// <summary>UART data from the servo bus.</summary>
    public int ServoReceive { get; init; } = NotFitted;

    /// <summary>Direction of the half-duplex driver, high = to the servos; not fitted where the circuit switches by itself.</summary>
    public int ServoDirection { get; init; } = NotFitted;

    /// <summary>I2C data: PCA9685, encoders, current sensors.</summary>
    public int I2cData { get; init; } = NotFitted;

    /// <summary>I2C clock.</summary>
    public int I2cClock { get; init; } = NotFitted;

    /// <summary>Output enable of a PCA9685, low = pulses on. Pulled up on the board, so that a chip in reset drives no servo.</summary>
    public int OutputEnable { get; init; } = NotFitted;

    /// <summary>Outputs for hobby servos on the chip's own pulse generator; empty where the board has none.</summary>
    public int[] ServoPulses { get; init; } = new int[0];

    /// <summary>Edges for the external watchdog.</summary>
    public int WatchdogPulse { get; init; } = NotFitted;

    /// <summary>High when the external watchdog caused the last reset.</summary>
    public int WatchdogTripped { get; init; } = NotFitted;

    /// <summary>Second contact of the stop wire, high = open. The first one cuts the servo supply by itself.</summary>
    public int StopWire { get; init; } = NotFitted;

    /// <summary>Lamp: steady = the loop runs, dark = it does not.</summary>
    public int Lamp { get; init; } = NotFitted;
}
