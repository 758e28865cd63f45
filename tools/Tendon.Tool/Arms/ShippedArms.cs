using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Arms;

/// <summary>The arm files that come with Tendon.</summary>
internal static class ShippedArms
{
    private const string Usual = CommonOptions.DefaultArm;
    private const int LeastBeginning = 3;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "arms");

    private static IReadOnlyList<string> Names =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Where(Topics.IsValidArmName).Order()] : [];

    /// <summary>The shipped file for an arm's name at the broker: the one of that name, else the SO-101's, so that a second arm may be called
    /// as one likes.</summary>
    internal static string FileOf(string armName) => IsThere(armName) ? armName : Usual;

    /// <summary>That an arm of this name gets the SO-101's file, and how it gets another, in words; null where there is a file of its name, or no arm can have it.</summary>
    internal static string? NoteOn(string armName, ToolText text) => Say(armName, "arm.usual-file", text);

    /// <summary>Why no arm file is taken for an arm of this name, and the fix, in words; null where there is one.</summary>
    internal static string? WhyNoneFor(string armName, ToolText text) => Say(armName, "arm.needs-file", text);

    private static string? Say(string armName, string key, ToolText text)
    {
        if (!Topics.IsValidArmName(armName) || IsThere(armName))
            return null;
        string near = NearestTo(armName);
        return near.Length > 0 ? text.Format(key + ".near", armName, near, Usual) : text.Format(key, armName, string.Join(", ", Names), Usual);
    }

    private static string NearestTo(string armName)
    {
        string near = NearestWord.To(armName, Names);
        return near.Length == 0 && armName.Length >= LeastBeginning ? Names.FirstOrDefault(name => name.StartsWith(armName, StringComparison.Ordinal), "") : near;
    }

    private static bool IsThere(string armName)
    {
        try
        {
            ArmFile.Find(armName);
            return true;
        }
        catch (ArmFileException)
        {
            return false;
        }
    }
}
