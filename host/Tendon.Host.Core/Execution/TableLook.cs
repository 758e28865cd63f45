using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>Looks at the table: a fresh frame of a settled scene, read by the model.</summary>
public sealed class TableLook(TaskPorts ports, ITaskObserver observer)
{
    // What falls or rolls has come to rest, and a frame that was on its way from the camera has arrived.
    private const long SettleUs = 250_000;
    private const long FrameTimeoutUs = 2_000_000;
    private const long FreshUs = 200_000;

    /// <summary>The newest frame, for a scene that has been at rest for long.</summary>
    public ValueTask<(CameraFrame Frame, Scene Scene)> Now(CancellationToken cancellation) => Read(ports.Clock.NowUs - FreshUs, cancellation);

    /// <summary>A frame taken after things have settled.</summary>
    public async ValueTask<(CameraFrame Frame, Scene Scene)> Settled(CancellationToken cancellation)
    {
        long settledUs = ports.Clock.NowUs + SettleUs;
        await ports.Clock.DelayUntil(settledUs, cancellation).ConfigureAwait(false);
        return await Read(settledUs, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<(CameraFrame Frame, Scene Scene)> Read(long notBeforeUs, CancellationToken cancellation)
    {
        CameraFrame frame = await ports.Camera.NextFrame(notBeforeUs, FrameTimeoutUs, cancellation).ConfigureAwait(false);
        if (ports.Watch is { } watch && watch.Follow(frame))
            observer.CameraMoved(watch.ShiftM, watch.TurnRad);
        Scene scene = ports.SceneReader.Read(frame, ports.CameraNow);
        observer.Seen(frame, scene);
        return (frame, scene);
    }
}
