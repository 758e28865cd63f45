using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>One object of a scene as it was written.</summary>
/// <param name="Kind">Shape.</param>
/// <param name="Colour">Nominal colour.</param>
/// <param name="Size">Size class; null where it was left open.</param>
/// <param name="Placement">Where it starts.</param>
/// <param name="TargetIndex">Index of the object it is in or on, earlier in the list; −1 on the table.</param>
public sealed record RequestedObject(
    ObjectKind Kind,
    ObjectColour Colour,
    ObjectSize? Size,
    ObjectPlacement Placement = ObjectPlacement.OnTable,
    int TargetIndex = -1);
