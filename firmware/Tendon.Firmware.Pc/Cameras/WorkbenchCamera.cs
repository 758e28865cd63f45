using Tendon.Firmware.Pc.Buses;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Camera.Serving;

namespace Tendon.Firmware.Pc.Cameras;

/// <summary>The camera of a virtual workbench on HTTP. It draws on a thread of its own, from the newest snapshot, and never touches the bench.</summary>
public sealed class WorkbenchCamera : IDisposable
{
    private readonly WorkbenchBus _bus;
    private readonly BenchCamera _camera;
    private volatile BoardPlacement? _board;
    private long _frame;

    /// <summary>Mounts the camera and begins to serve.</summary>
    /// <param name="bus">Whose bench is seen.</param>
    /// <param name="seed">Decides lens, pose, light and table.</param>
    /// <param name="port">TCP port on 127.0.0.1; 0 = any free one.</param>
    /// <exception cref="CameraServerException">The port cannot be had.</exception>
    public WorkbenchCamera(WorkbenchBus bus, ulong seed, int port)
    {
        _bus = bus;
        _camera = new BenchCamera(new CameraOptions(unchecked((long)seed)) { Arm = bus.Arm });
        try
        {
            Server = new CameraServer(new CameraServerOptions { Port = port }, Draw);
        }
        catch
        {
            _camera.Dispose();
            throw;
        }
    }

    /// <summary>The server; further routes may be added.</summary>
    public CameraServer Server { get; }

    /// <summary>The calibration board on the table, or null; may be set from any thread.</summary>
    public BoardPlacement? Board
    {
        get => _board;
        set => _board = value;
    }

    /// <summary>The camera's true optics and pose. For judging only.</summary>
    public CameraTruth Truth => _camera.Truth;

    /// <inheritdoc/>
    public void Dispose()
    {
        Server.Dispose();
        _camera.Dispose();
    }

    private byte[] Draw() => _camera.RenderJpeg(_bus.Snapshot, new RenderOptions(++_frame, Board: _board));
}
