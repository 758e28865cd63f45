namespace Tendon.Firmware.Pc.Arms;

/// <summary>An arm file cannot be used; the message names the file, the field and the fix.</summary>
public sealed class ArmFileException(string message, Exception? inner = null) : Exception(message, inner);
