using Tendon.Host.Core.Cameras;
using Tendon.Tool.Rig;
using Tendon.Tool.Run;
using Tendon.Workbench.Camera;

namespace Tendon.Tool.Evaluation;

/// <summary>Who sees and reads in an evaluation, loaded once for all episodes.</summary>
public sealed class BrainChoice : IDisposable
{
    private readonly string _name;
    private readonly Brain? _brain;

    private BrainChoice(string name, Brain? brain)
    {
        _name = name;
        _brain = brain;
    }

    /// <summary>compact, oracle-scene, oracle or random.</summary>
    public static BrainChoice Of(string name) => new(name, name switch
    {
        "oracle" => null,
        "random" => Brain.Shuffled(),
        _ => Brain.Load(),
    });

    /// <summary>The brain of one episode. Except for the oracles the camera is calibrated from the pixels of the printed board.</summary>
    public EpisodeBrain For(VirtualRig rig, BenchCamera camera, EvalCase one)
    {
        if (_brain is null)
            return OracleBrain.Of(rig, camera, one);
        if (_name == "oracle-scene")
            return new EpisodeBrain(new OracleSceneReader(rig), _brain.PlannerFor(OracleBrain.CameraOf(camera)), OracleBrain.CameraOf(camera));
        CameraModel model = BoardLook.Calibrate(camera, rig.Bench.Snapshot());
        return new EpisodeBrain(_brain.Eyes, _brain.PlannerFor(model), model);
    }

    public void Dispose() => _brain?.Dispose();
}
