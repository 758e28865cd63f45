using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Tool.Rig;
using Tendon.Tool.Run;
using Tendon.Workbench.Camera;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Who sees and reads in an evaluation, loaded once for all episodes of one worker; not thread safe.</summary>
public sealed class BrainChoice : IDisposable
{
    private readonly bool _trueScene;
    private readonly Brain _brain;

    private BrainChoice(bool trueScene, Brain brain)
    {
        _trueScene = trueScene;
        _brain = brain;
    }

    /// <summary>Loads a planner of <see cref="PlannerNames"/>.</summary>
    /// <param name="name">Which.</param>
    /// <param name="modelFolder">Where the models lie; null for those beside the program.</param>
    /// <exception cref="Tendon.Host.Planning.Inference.OnnxModelException">A model is missing or broken.</exception>
    public static BrainChoice Of(string name, string? modelFolder = null)
    {
        string folder = modelFolder ?? Brain.ModelFolder;
        return new BrainChoice(name == PlannerNames.OracleScene, name == PlannerNames.Random ? Brain.Shuffled(folder) : Brain.Load(folder));
    }

    /// <summary>The brain of one episode. Except for the oracle the camera is calibrated from the pixels of the printed board.</summary>
    public EpisodeBrain For(VirtualRig rig, BenchCamera camera)
    {
        if (_trueScene)
        {
            CameraModel truth = TrueCamera.Of(camera);
            return new EpisodeBrain(new OracleSceneReader(rig), _brain.PlannerFor(truth), truth);
        }
        CalibrationResult found = BoardLook.Calibrate(camera, rig.Bench.Snapshot());
        return new EpisodeBrain(_brain.Eyes, _brain.PlannerFor(found.Camera), found.Camera) { Watch = CameraWatch.Of(found) };
    }

    public void Dispose() => _brain.Dispose();
}
