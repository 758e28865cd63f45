namespace Tendon.Workbench.Table;

/// <summary>What can lie on the table. Cube, cylinder and ball are movable; bowl, plate and tray are containers.</summary>
public enum ObjectKind
{
    Cube = 0,
    Cylinder = 1,
    Ball = 2,
    Bowl = 3,
    Plate = 4,
    Tray = 5,
}
