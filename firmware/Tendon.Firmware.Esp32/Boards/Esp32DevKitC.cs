using Tendon.Firmware.Control.Settings;

namespace Tendon.Firmware.Esp32.Boards;

/// <summary>Pins of Espressif's ESP32-DevKitC (ESP32-WROOM-32). Left alone: flash (6–11), console (1, 3), straps (0, 2, 5, 12, 15). 34–39 have no output and no pull-up.</summary>
public static class Esp32DevKitC
{
    public static BoardPins Pins() => new()
    {
        Name = BoardNames.Esp32DevKitC,
        HardwareRevision = 0x3201,
        LastGpio = 39,
        ServoTransmit = 17,
        ServoReceive = 16,
        ServoDirection = 4,
        I2cData = 21,
        I2cClock = 22,
        OutputEnable = 26,
        ServoPulses = new[] { 13, 14, 18, 19, 23, 32 },
        WatchdogPulse = 25,
        WatchdogTripped = 34,
        StopWire = 35,
        Lamp = 27,
    };
}
