using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Layouts;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Moves all objects meant apart from each other.</summary>
internal sealed class SpreadSkill : LayoutSkill
{
    public override StepStart Begin(PlanStep step, Scene scene) => BeginWithAll(step, scene, least: 2);

    protected override IReadOnlyList<GroundedMove>? Layout(StepProgress progress, Scene scene, IReadOnlyList<SceneObject> members) =>
        new SpreadLayout(progress, scene).Of(members);
}
