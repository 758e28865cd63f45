namespace Tendon.Host.Core.Calibration;

/// <summary>The camera cannot be calibrated from these pictures; the message says why and what to change.</summary>
public sealed class CalibrationException(string message, Exception? inner = null) : Exception(message, inner);
