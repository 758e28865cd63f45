using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate;

/// <summary>The projects of this repository that run on the device, in the order of their references.</summary>
public static class FirmwareProjects
{
    public static IEnumerable<NanoProject> In(string root)
    {
        yield return NanoProject.FromFolder(root, "shared-contracts/Tendon.Contracts");
        yield return NanoProject.FromFolder(root, "firmware/Tendon.Firmware.Control", "System.Math");
    }

    /// <summary>Folder of Tendon.slnx at or above <paramref name="start"/>; null when there is none.</summary>
    public static string? FindRoot(string start)
    {
        for (string? folder = Path.GetFullPath(start); folder != null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Tendon.slnx"))) return folder;
        return null;
    }
}
