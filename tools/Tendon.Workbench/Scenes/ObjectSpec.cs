using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>One object that a scene must hold.</summary>
/// <param name="Kind">Shape.</param>
/// <param name="Colour">Nominal colour.</param>
/// <param name="Size">Size class; the exact size is drawn from its range.</param>
/// <param name="Placement">Where it starts.</param>
/// <param name="TargetIndex">Index in the scene's list of the object it is in or on; that object comes earlier in the list. −1 on the table.</param>
/// <param name="Lying">A cylinder that lies on its side.</param>
/// <param name="Base">Something will be stacked on it, so it starts where the arm still reaches one object higher.</param>
public sealed record ObjectSpec(
    ObjectKind Kind,
    ObjectColour Colour,
    ObjectSize Size,
    ObjectPlacement Placement = ObjectPlacement.OnTable,
    int TargetIndex = -1,
    bool Lying = false,
    bool Base = false);
