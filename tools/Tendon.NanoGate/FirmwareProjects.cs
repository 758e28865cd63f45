using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate;

/// <summary>The projects of this repository that run on the device, in the order of their references.</summary>
public static class FirmwareProjects
{
    private const string Firmware = "firmware/Tendon.Firmware.Esp32";

    /// <summary>Project files of the device, with the folder whose sources each must list.</summary>
    public static IReadOnlyList<(string ProjectFile, string Folder)> Files { get; } =
    [
        ($"{Firmware}/Libraries/Tendon.Contracts/Tendon.Contracts.nfproj", "shared-contracts/Tendon.Contracts"),
        ($"{Firmware}/Libraries/Tendon.Firmware.Control/Tendon.Firmware.Control.nfproj", "firmware/Tendon.Firmware.Control"),
        ($"{Firmware}/Tendon.Firmware.Esp32.nfproj", Firmware),
    ];

    public static IEnumerable<NanoProject> In(string root) => Files.Select(file => NanoProjectFile.Read(root, file.ProjectFile));

    /// <summary>Folder of Tendon.slnx at or above <paramref name="start"/>; null when there is none.</summary>
    public static string? FindRoot(string start)
    {
        for (string? folder = Path.GetFullPath(start); folder != null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Tendon.slnx"))) return folder;
        return null;
    }
}
