namespace Tendon.Firmware.Pc.Buses;

/// <summary>A serial device cannot be used; the message names the device and the fix.</summary>
/// <param name="message">Device and fix, in words.</param>
/// <param name="errorNumber">The system's error number; 0 when the system was not asked.</param>
public sealed class SerialDeviceException(string message, int errorNumber = 0) : Exception(message)
{
    /// <summary>The device does not exist.</summary>
    public bool IsMissing => errorNumber == Termios.NoSuchFile;

    /// <summary>The person may not open the device.</summary>
    public bool IsForbidden => errorNumber == Termios.AccessDenied;

    /// <summary>Another program has the device.</summary>
    public bool IsBusy => errorNumber == Termios.Busy;
}
