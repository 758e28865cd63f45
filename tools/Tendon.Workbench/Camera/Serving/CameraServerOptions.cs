using System.Net;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>Where and how fast pictures are served.</summary>
public sealed record CameraServerOptions
{
    /// <summary>Address to listen on. The server knows no passwords, so it is this machine only unless told otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>TCP port; 0 = any free one.</summary>
    public int Port { get; init; }

    /// <summary>The most frames a second, 1 to 30.</summary>
    public int FramesPerSecond { get; init; } = 15;
}
