using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>Finds what is contradictory in a <see cref="SceneSpec"/> before anything is placed.</summary>
internal static class SceneValidation
{
    public static string? Problem(SceneSpec spec)
    {
        if (spec.MovableDistractors < 0 || spec.ContainerDistractors < 0) return "the number of distractors is negative";
        return FirstProblem(spec.Objects) is { } first
            ? $"object {first.Index} ({spec.Objects[first.Index].Colour} {spec.Objects[first.Index].Kind}) {first.Reason}"
            : null;
    }

    /// <summary>The first object that cannot be, and why.</summary>
    public static (int Index, string Reason)? FirstProblem(IReadOnlyList<ObjectSpec> objects)
    {
        for (int i = 0; i < objects.Count; i++)
        {
            if (Problem(objects, i) is { } problem) return (i, problem);
        }

        return null;
    }

    private static string? Problem(IReadOnlyList<ObjectSpec> objects, int index)
    {
        ObjectSpec one = objects[index];
        if (!Enum.IsDefined(one.Kind) || !Enum.IsDefined(one.Colour) || !Enum.IsDefined(one.Size) || !Enum.IsDefined(one.Placement))
            return "has an undefined kind, colour, size or placement";
        if (one.Lying && one.Kind != ObjectKind.Cylinder) return "cannot lie; only a cylinder can";
        if (one.Placement == ObjectPlacement.OnTable) return one.TargetIndex == -1 ? null : "is on the table but names a target; use -1";
        if (one.TargetIndex < 0 || one.TargetIndex >= index) return $"names target {one.TargetIndex}; name an object earlier in the list";
        if (one.Kind.IsContainer()) return "is a container; only movable objects start in or on another";
        ObjectSpec target = objects[one.TargetIndex];
        if (one.Placement == ObjectPlacement.InContainer)
            return target.Kind.IsContainer() ? null : $"cannot start in a {target.Kind}; name a bowl, plate or tray";
        if (target.Lying || target.Kind is not (ObjectKind.Cube or ObjectKind.Cylinder))
            return $"cannot start on top of a {target.Kind} here; name a cube or an upright cylinder";
        if (one.Kind == ObjectKind.Ball || one.Lying) return "would roll off; only cubes and upright cylinders are stacked";
        bool taken = objects.Take(index).Any(o => o.Placement == ObjectPlacement.OnTopOf && o.TargetIndex == one.TargetIndex);
        return taken ? $"finds object {one.TargetIndex} already covered; stack on the upper one" : null;
    }
}
