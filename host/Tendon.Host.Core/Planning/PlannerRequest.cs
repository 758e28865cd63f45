using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Planning;

/// <summary>What a planner is given.</summary>
/// <param name="Instruction">The person's words, as typed.</param>
/// <param name="Language">The language the person is answered in; see <see cref="UserLanguages.Detect"/>.</param>
public sealed record PlannerRequest(string Instruction, UserLanguage Language)
{
    /// <summary>The newest settled frame, for planners that see for themselves.</summary>
    public CameraFrame? Frame { get; init; }

    /// <summary>What the scene reader saw in it, where it has been read already.</summary>
    public Scene? Scene { get; init; }

    /// <summary>Where the arm takes and puts things; the SO-101's where none is given.</summary>
    public TableReach? Reach { get; init; }

    /// <summary>What was said before, oldest first.</summary>
    public IReadOnlyList<DialogueTurn> Dialogue { get; init; } = [];
}
