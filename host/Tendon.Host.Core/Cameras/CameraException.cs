namespace Tendon.Host.Core.Cameras;

/// <summary>The camera is gone, too slow, or delivers what is not a picture; the message names the camera and the fix.</summary>
public class CameraException(string message, Exception? inner = null) : Exception(message, inner);
