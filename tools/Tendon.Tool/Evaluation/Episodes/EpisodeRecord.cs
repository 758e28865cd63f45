using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Tool.Rig;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>An episode's row and, for a failure, what a picture of it needs.</summary>
/// <param name="Row">The row.</param>
/// <param name="World">The world it was run in; null after a crash before it was drawn.</param>
/// <param name="First">The first look.</param>
/// <param name="Last">How the table was left, drawn for failures alone.</param>
public sealed record EpisodeRecord(EpisodeRow Row, EpisodeWorld? World = null, (CameraFrame Frame, Scene Scene)? First = null, (CameraFrame Frame, Scene Scene)? Last = null)
{
    /// <summary>How exactly the arm followed its motions; null after a crash.</summary>
    public TrackingErrors? Tracking { get; init; }
}
