namespace Tendon.Host.Core.Cameras;

/// <summary>There is a picture, but nothing can be made out in it: darkness, glare, a covered lens, noise. The message says which.</summary>
public sealed class UnreadablePictureException(string message) : CameraException(message);
