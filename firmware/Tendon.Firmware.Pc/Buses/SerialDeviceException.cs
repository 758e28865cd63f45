namespace Tendon.Firmware.Pc.Buses;

/// <summary>A serial device cannot be used; the message names the device and the fix.</summary>
public sealed class SerialDeviceException(string message) : Exception(message);
