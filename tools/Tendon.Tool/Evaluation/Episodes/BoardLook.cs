using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Cameras.Moves;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Calibrates a virtual camera as a person would: the sheet on the cleared table, from its pixels.</summary>
internal static class BoardLook
{
    private const int Frames = 3;
    private static readonly Tendon.Workbench.Camera.BoardPlacement Sheet = new(Workspace.PanAxisXM + 0.130f + 0.105f, 0);

    /// <exception cref="CalibrationException">The board is not found.</exception>
    internal static CalibrationResult Calibrate(BenchCamera camera, TableSnapshot table)
    {
        var rgb = new byte[BenchCamera.PictureBytes];
        var sightings = new List<BoardSighting>();
        var keeper = new ViewKeeper();
        string why = "";
        for (int i = 0; i < Frames; i++)
        {
            camera.Render(table with { Objects = [] }, rgb, new RenderOptions(-1 - i, Board: Sheet));
            var frame = new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, 0, i);
            if (BoardFinder.TryFind(frame, out BoardSighting? sighting, out string reason))
            {
                sightings.Add(sighting!);
                keeper.Add(frame);
            }
            else
                why = reason;
        }
        if (sightings.Count == 0)
            throw new CalibrationException(why);
        Tendon.Host.Core.Calibration.BoardPlacement place = Tendon.Host.Core.Calibration.BoardPlacement.Documented;
        CalibrationResult result = CameraCalibrator.Calibrate([new BoardView(BoardSighting.Mean(sightings), place)]);
        return result with { View = keeper.Keep(result.Camera, place) };
    }
}
