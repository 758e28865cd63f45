using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>Whether a single move makes sense: can it be moved, can the target hold it, is there room, is it free.</summary>
internal static class Feasibility
{
    /// <summary>Null when it can be done after the moves before it.</summary>
    public static RefusalAnswer? Check(
        SceneObject o, Relation relation, SceneObject target, Scene scene,
        ReferringExpression what, ReferringExpression where, IReadOnlyList<GroundedMove>? before = null)
    {
        before ??= [];
        RefusalAnswer Refuse(RefusalReason reason) => new(reason) { About = ReferenceGrounding.Named(o, what), Target = ReferenceGrounding.Named(target, where) };
        if (!TableKinds.IsMovable(o.Kind))
            return Refuse(RefusalReason.NotMovable);
        if (!TableKinds.IsContainer(target.Kind) && (!TableKinds.HasFlatTop(target.Kind) || relation == Relation.In))
            return Refuse(RefusalReason.TargetCannotHold);
        if (!TableKinds.CanRestOn(o.Kind, target.Kind))
            return Refuse(RefusalReason.NotStackable);
        if (SceneRelations.Contents(scene, o).Any(c => !before.Any(m => m.Object.Id == c.Id)))
            return Refuse(RefusalReason.Covered);
        return HasRoom(o, target, scene, before) ? null : Refuse(RefusalReason.TargetFull);
    }

    /// <summary>Whether the target has room for one more thing, after the moves before it.</summary>
    public static bool HasRoom(SceneObject o, SceneObject target, Scene scene, IReadOnlyList<GroundedMove> before)
    {
        var inside = SceneRelations.Contents(scene, target).Where(c => c.Id != o.Id).Concat(before.Select(m => m.Object)).ToList();
        if (!TableKinds.IsContainer(target.Kind))
            return inside.Count == 0;
        double floorM2 = target.Kind == TableKinds.Tray ? target.WidthM * target.WidthM * 1.3 : target.WidthM * target.WidthM * Math.PI / 4;
        double takenM2 = inside.Append(o).Sum(c => c.WidthM * c.WidthM);
        return takenM2 <= floorM2 * RelationTolerances.FullShare;
    }
}
