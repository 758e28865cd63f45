using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Bus;

/// <summary>Bits per second at which the firmware opens a serial servo bus.</summary>
public static class ServoBaud
{
    /// <summary>The rate of a family: what its servos come with, but for Dynamixel, which are to be set from 57,600 to 1 Mbit/s (register 8 = 3).</summary>
    public static int Of(BusFamily family) => family == BusFamily.HiwonderLx ? 115200 : 1000000;
}
