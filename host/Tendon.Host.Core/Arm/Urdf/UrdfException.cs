namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>A URDF that cannot be imported; the message names the place and the fix.</summary>
public sealed class UrdfException(string message, Exception? inner = null) : Exception(message, inner);
