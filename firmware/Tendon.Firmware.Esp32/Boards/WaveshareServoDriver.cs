using Tendon.Firmware.Control.Settings;

namespace Tendon.Firmware.Esp32.Boards;

/// <summary>Pins of Waveshare's "Servo Driver with ESP32": servo bus on 18 and 19 with a driver that switches direction by itself, display socket on I2C 21 and 22.</summary>
/// <remarks>The board leads no further pin out, so that it has neither a line for the external watchdog nor one for the stop wire: for the bench, not for a cell.</remarks>
public static class WaveshareServoDriver
{
    public static BoardPins Pins() => new()
    {
        Name = BoardNames.WaveshareServoDriver,
        HardwareRevision = 0x5701,
        LastGpio = 39,
        ServoTransmit = 19,
        ServoReceive = 18,
        I2cData = 21,
        I2cClock = 22,
    };
}
