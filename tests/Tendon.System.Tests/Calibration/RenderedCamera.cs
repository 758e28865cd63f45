using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Time;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Table;
using SheetOnBench = Tendon.Workbench.Camera.BoardPlacement;
using SheetPlace = Tendon.Host.Core.Calibration.BoardPlacement;

namespace Tendon.System.Tests.Calibration;

/// <summary>A bench camera that looks at the arm in its rest pose, with or without the sheet at its documented place. A frame costs no time.</summary>
internal sealed class RenderedCamera(long seed, bool isSheetThere) : ICamera, IHostClock, IDisposable
{
    private static readonly TableSnapshot s_bench = new(0, [0, -1.745, 1.69, 0.2, 0, 0], []);

    private readonly BenchCamera _camera = new(new CameraOptions(seed));
    private readonly SheetOnBench? _sheet = isSheetThere ? new SheetOnBench((float)SheetPlace.Documented.CentreXM, (float)SheetPlace.Documented.CentreYM) : null;
    private long _frame;

    public CameraTruth Truth => _camera.Truth;

    public long NowUs => _frame * 100_000;

    public byte[] Jpeg() => _camera.RenderJpeg(s_bench, new RenderOptions(++_frame, Board: _sheet));

    public ValueTask<CameraFrame> NextFrame(long notBeforeUs, long timeoutUs, CancellationToken cancellation)
    {
        byte[] rgb = new byte[BenchCamera.PictureBytes];
        _camera.Render(s_bench, rgb, new RenderOptions(++_frame, Board: _sheet));
        return ValueTask.FromResult(new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, NowUs, _frame));
    }

    public ValueTask DelayUntil(long timeUs, CancellationToken cancellation) => ValueTask.CompletedTask;

    public void Dispose() => _camera.Dispose();
}
