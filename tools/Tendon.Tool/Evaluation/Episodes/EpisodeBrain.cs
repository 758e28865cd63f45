using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>The seeing and reading half of an episode.</summary>
public sealed record EpisodeBrain(ISceneReader SceneReader, IPlanner Planner, CameraModel Camera)
{
    /// <summary>Notices when the camera is moved; none for the oracle, which needs no camera.</summary>
    public CameraWatch? Watch { get; init; }
}
