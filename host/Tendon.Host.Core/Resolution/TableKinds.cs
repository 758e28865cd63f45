namespace Tendon.Host.Core.Resolution;

/// <summary>What the arm knows about the kinds of things: which hold others, which can be moved, which can be stacked on.</summary>
public static class TableKinds
{
    public const string Cube = "cube";
    public const string Cylinder = "cylinder";
    public const string Ball = "ball";
    public const string Bowl = "bowl";
    public const string Plate = "plate";
    public const string Tray = "tray";

    /// <summary>The kinds and colours that the shipped planner was trained on.</summary>
    public static IReadOnlyList<string> Known { get; } = [Cube, Cylinder, Ball, Bowl, Plate, Tray];

    /// <summary>See <see cref="Known"/>.</summary>
    public static IReadOnlyList<string> KnownColours { get; } =
        ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "white", "black", "gray", "cyan"];

    /// <summary>Bowls, plates and trays hold things and are too wide for the gripper.</summary>
    public static bool IsContainer(string kind) => kind is Bowl or Plate or Tray;

    public static bool IsMovable(string kind) => !IsContainer(kind);

    /// <summary>Whether <paramref name="moved"/> can rest in or on <paramref name="target"/>: anything in a container; cubes and upright
    /// cylinders on each other.</summary>
    public static bool CanRestOn(string moved, string target) => IsContainer(target) || (HasFlatTop(moved) && HasFlatTop(target));

    /// <summary>Whether something can stand on it, and it on something.</summary>
    public static bool HasFlatTop(string kind) => kind is Cube or Cylinder;
}
