using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Layouts;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Brings all objects meant together at the place that needs least moving.</summary>
internal sealed class GatherSkill : LayoutSkill
{
    public override StepStart Begin(PlanStep step, Scene scene) => BeginWithAll(step, scene, least: 2);

    protected override IReadOnlyList<GroundedMove>? Layout(StepProgress progress, Scene scene, IReadOnlyList<SceneObject> members) =>
        new GroupLayout(progress, scene).Of([members], 0);
}
