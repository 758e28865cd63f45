using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Core.Execution;

/// <summary>What a task runs on.</summary>
/// <param name="Clock">Wall or virtual time.</param>
/// <param name="Camera">The eye.</param>
/// <param name="CameraModel">Its calibration.</param>
/// <param name="SceneReader">Picture → scene.</param>
/// <param name="Planner">Words → plan.</param>
/// <param name="Motion">The arm's geometry and limits.</param>
/// <param name="Link">The arm; null where only a plan is asked for.</param>
public sealed record TaskPorts(
    IHostClock Clock,
    ICamera Camera,
    CameraModel CameraModel,
    ISceneReader SceneReader,
    IPlanner Planner,
    ArmMotion Motion,
    IArmLink? Link)
{
    /// <summary>Notices when the camera is moved; null where its calibration kept no view.</summary>
    public CameraWatch? Watch { get; init; }

    /// <summary>The camera as it stands now.</summary>
    public CameraModel CameraNow => Watch?.Camera ?? CameraModel;
}
