using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>A place for a held object. Base frame, metres.</summary>
/// <param name="Kind">What sort of place.</param>
/// <param name="Support">The container or the object underneath; null on the table.</param>
/// <param name="XM">Wanted centre.</param>
/// <param name="YM">Wanted centre.</param>
public sealed record PlaceTarget(PlaceKind Kind, SceneObject? Support, double XM, double YM)
{
    /// <summary>Into or onto a container.</summary>
    public static PlaceTarget In(SceneObject container) => new(PlaceKind.InContainer, container, container.XM, container.YM);

    /// <summary>On top of an object.</summary>
    public static PlaceTarget On(SceneObject support) => new(PlaceKind.OnObject, support, support.XM, support.YM);

    /// <summary>On the table.</summary>
    public static PlaceTarget At(double xM, double yM) => new(PlaceKind.OnTable, null, xM, yM);
}
