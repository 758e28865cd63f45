namespace Tendon.Firmware.Control.Bus;

/// <summary>An I2C bus. A device that does not answer is a result, never an exception.</summary>
/// <remarks>
/// On nanoFramework a transfer blocks its thread for its wire time and allocates a result; a stuck bus can block for up to a second, so that no
/// code may retry within a cycle. Transfers per cycle are bounded by each driver.
/// </remarks>
public interface II2cPort
{
    /// <summary>Writes bytes to a device.</summary>
    /// <returns>True when the device acknowledged all of them.</returns>
    bool Write(byte deviceAddress, byte[] data, int count);

    /// <summary>Writes bytes, then reads without releasing the bus.</summary>
    /// <returns>True when the device acknowledged and gave all bytes.</returns>
    bool WriteRead(byte deviceAddress, byte[] data, int count, byte[] answer, int answerCount);
}
