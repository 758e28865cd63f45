namespace Tendon.Workbench.Camera.Serving;

/// <summary>The camera cannot be served; the message names the port and the fix.</summary>
public sealed class CameraServerException(string message, Exception? inner = null) : Exception(message, inner);
