namespace Tendon.Workbench.Scenes;

/// <summary>Where an object starts.</summary>
public enum ObjectPlacement
{
    /// <summary>On the table, at a place of its own.</summary>
    OnTable = 0,

    /// <summary>On the floor of the container it names (bowl, plate or tray).</summary>
    InContainer = 1,

    /// <summary>Balanced on top of the cube or upright cylinder it names.</summary>
    OnTopOf = 2,
}
