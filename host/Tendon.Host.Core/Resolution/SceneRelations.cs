using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>Relations between the objects of one scene, told from positions with <see cref="RelationTolerances"/>.</summary>
public static class SceneRelations
{
    /// <summary>Whether <paramref name="a"/> stands in this relation to <paramref name="b"/>. In and On are the same for containers:
    /// a ball on a plate is in the plate; a bowl has no other top.</summary>
    public static bool Holds(Relation relation, SceneObject a, SceneObject b)
    {
        if (a.Id == b.Id)
            return false;
        return relation switch
        {
            Relation.In => TableKinds.IsContainer(b.Kind) && IsWithin(a, b),
            Relation.On => TableKinds.IsContainer(b.Kind) ? IsWithin(a, b) : IsStacked(a, b),
            Relation.LeftOf => CentreX(a) < CentreX(b) - RelationTolerances.SideBySidePx,
            Relation.RightOf => CentreX(a) > CentreX(b) + RelationTolerances.SideBySidePx,
            Relation.InFrontOf => CentreY(a) > CentreY(b) + RelationTolerances.SideBySidePx,
            Relation.Behind => CentreY(a) < CentreY(b) - RelationTolerances.SideBySidePx,
            Relation.NextTo => DistanceM(a, b) <= RelationTolerances.NextToM,
            _ => false,
        };
    }

    /// <summary>What lies in or on <paramref name="target"/>.</summary>
    public static IEnumerable<SceneObject> Contents(Scene scene, SceneObject target) =>
        scene.Objects.Where(o => Holds(Relation.On, o, target));

    /// <summary>What an object lies in or stands on; null on the table.</summary>
    public static SceneObject? SupportOf(SceneObject o, Scene scene) => scene.Objects.FirstOrDefault(s => Holds(Relation.On, o, s));

    /// <summary>Distance of the base centres on the table plane, metres.</summary>
    public static double DistanceM(SceneObject a, SceneObject b) => Math.Sqrt(Square(a.XM - b.XM) + Square(a.YM - b.YM));

    /// <summary>Centre of the pixel box.</summary>
    public static double CentreX(SceneObject o) => (o.Box.LeftPx + o.Box.RightPx) / 2;

    /// <summary>Centre of the pixel box.</summary>
    public static double CentreY(SceneObject o) => (o.Box.TopPx + o.Box.BottomPx) / 2;

    private static bool IsWithin(SceneObject a, SceneObject container)
    {
        if (TableKinds.IsContainer(a.Kind))
            return false;
        double dx = a.XM - container.XM, dy = a.YM - container.YM;
        if (container.Kind != TableKinds.Tray)
            return Math.Sqrt(Square(dx) + Square(dy)) <= container.WidthM / 2 * RelationTolerances.ContainerRadiusShare;
        double cos = Math.Cos(container.YawRad), sin = Math.Sin(container.YawRad);
        double along = (dx * cos) + (dy * sin), across = (dy * cos) - (dx * sin);
        return Math.Abs(along) <= container.WidthM * RelationTolerances.TrayHalfLengthPerWidth && Math.Abs(across) <= container.WidthM / 2;
    }

    private static bool IsStacked(SceneObject a, SceneObject below) =>
        DistanceM(a, below) <= below.WidthM * RelationTolerances.StackOffsetShare
        && Math.Abs(a.BaseZM - below.BaseZM - below.HeightM) <= below.HeightM * RelationTolerances.StackHeightShare;

    private static double Square(double v) => v * v;
}
