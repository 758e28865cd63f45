namespace Tendon.Workbench.Defects;

/// <summary>The documented strings of what is planted: the same that the station's findings carry.</summary>
public static class UnitDefects
{
    /// <summary>All defects that can be planted.</summary>
    public static IReadOnlyList<UnitDefect> All { get; } = [.. Enum.GetValues<UnitDefect>().Where(defect => defect != UnitDefect.None)];

    /// <summary>Lower case with underscores: <c>swapped_ids</c>.</summary>
    public static string Code(this UnitDefect defect) =>
        string.Concat(defect.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
