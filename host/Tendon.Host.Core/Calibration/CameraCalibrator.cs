using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Cameras.Moves;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Core.Calibration;

/// <summary>Calibrates a camera from pictures of the printed sheet.</summary>
public static class CameraCalibrator
{
    /// <summary>Largest root mean square corner error of a calibration that is accepted, at 640 pixels of width.</summary>
    public const double MaxRmsPx = 0.8;

    private const double MaxShiftPx = 2.0;

    /// <summary>Looks at the sheet for some frames and calibrates: the whole of <c>camera calibrate</c> for one sheet position.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="clock">The host's clock.</param>
    /// <param name="placement">Where the sheet lies; <see cref="BoardPlacement.Documented"/> as its text says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="CameraException">The camera gives no picture.</exception>
    /// <exception cref="CalibrationException">No board, or it does not fit; the message says what to change.</exception>
    public static async ValueTask<CalibrationResult> Calibrate(ICamera camera, IHostClock clock, BoardPlacement placement, CancellationToken cancellation)
    {
        var keeper = new ViewKeeper();
        CalibrationResult result = Calibrate([new BoardView(await Look(camera, clock, cancellation, seen: keeper.Add).ConfigureAwait(false), placement)]);
        return result with { View = keeper.Keep(result.Camera, placement) };
    }

    /// <summary>Averages the sheet's corners over frames of a camera and a sheet that stand still.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="clock">The host's clock.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="frames">Pictures to take.</param>
    /// <param name="seen">Is given each picture in which the sheet was found.</param>
    /// <exception cref="CameraException">The camera gives no picture.</exception>
    /// <exception cref="CalibrationException">No board, or something moves.</exception>
    public static async ValueTask<BoardSighting> Look(ICamera camera, IHostClock clock, CancellationToken cancellation, int frames = 12, Action<CameraFrame>? seen = null)
    {
        var sightings = new List<BoardSighting>();
        string lastReason = "";
        long notBeforeUs = clock.NowUs;
        for (int i = 0; i < frames; i++)
        {
            CameraFrame frame = await camera.NextFrame(notBeforeUs, 10_000_000, cancellation).ConfigureAwait(false);
            notBeforeUs = frame.CapturedAtUs + 1;
            if (BoardFinder.TryFind(frame, out BoardSighting? sighting, out string reason))
            {
                sightings.Add(sighting!);
                seen?.Invoke(frame);
            }
            else
                lastReason = reason;
        }
        if (sightings.Count < (frames + 1) / 2)
            throw new CalibrationException(lastReason);
        if (sightings[0].LargestShiftPx(sightings[^1]) > MaxShiftPx)
            throw new CalibrationException("the board or the camera moved meanwhile; fix both and keep hands off the table");
        return BoardSighting.Mean(sightings);
    }

    /// <summary>Calibrates from sightings. The first view's place must be measured; further sheets flat on the table, anywhere in view, sharpen the lens.</summary>
    /// <exception cref="CalibrationException">The corners do not fit a camera over a flat table.</exception>
    public static CalibrationResult Calibrate(IReadOnlyList<BoardView> views)
    {
        if (views.Count == 0 || views[0].Placement is null)
            throw new CalibrationException("the first view needs the sheet at its measured place");
        CalibrationResult result = CameraFit.Fit(views);
        double limit = MaxRmsPx * result.Camera.WidthPx / 640;
        if (!(result.RmsPx <= limit))
            throw new CalibrationException($"the corners miss by {result.RmsPx:F2} px (at most {limit:F2}); lay the sheet flat, print it at 100 % scale, and clean the lens");
        return result;
    }
}
