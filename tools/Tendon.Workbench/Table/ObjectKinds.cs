namespace Tendon.Workbench.Table;

/// <summary>What follows from the kind of an object alone.</summary>
public static class ObjectKinds
{
    /// <summary>True for bowl, plate and tray.</summary>
    public static bool IsContainer(this ObjectKind kind) => kind is ObjectKind.Bowl or ObjectKind.Plate or ObjectKind.Tray;

    /// <summary>True for cube, cylinder and ball: what the gripper can take between its pads.</summary>
    public static bool IsMovable(this ObjectKind kind) => !kind.IsContainer();
}
