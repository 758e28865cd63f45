namespace Tendon.Host.Core.Arm.Description;

/// <summary>An arm file that cannot be used; the message names the place in the file and what to write there.</summary>
public sealed class ArmFileException(string message, Exception? inner = null) : Exception(message, inner);
