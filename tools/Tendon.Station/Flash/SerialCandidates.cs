namespace Tendon.Station.Flash;

/// <summary>Finds the serial ports of USB devices from what the kernel publishes (Linux).</summary>
public static class SerialCandidates
{
    private const int StepsToUsbDevice = 4;

    /// <summary>All USB serial ports, in order of their names.</summary>
    /// <param name="classFolder">Where the kernel lists terminals.</param>
    /// <param name="deviceFolder">Where their device files are.</param>
    public static IReadOnlyList<SerialCandidate> Find(string classFolder = "/sys/class/tty", string deviceFolder = "/dev")
    {
        if (!Directory.Exists(classFolder))
            return [];
        return [.. Directory.EnumerateFileSystemEntries(classFolder)
            .Where(entry => Path.GetFileName(entry).StartsWith("ttyUSB", StringComparison.Ordinal) || Path.GetFileName(entry).StartsWith("ttyACM", StringComparison.Ordinal))
            .Select(entry => Describe(entry, Path.Combine(deviceFolder, Path.GetFileName(entry))))
            .OrderBy(c => c.Device.Length).ThenBy(c => c.Device, StringComparer.Ordinal)];
    }

    private static SerialCandidate Describe(string entry, string device)
    {
        // The terminal hangs below the USB interface, which hangs below the device that has the ids.
        string folder = Resolve(Path.Combine(entry, "device"));
        for (int i = 0; i < StepsToUsbDevice && folder.Length > 1; i++)
        {
            if (File.Exists(Path.Combine(folder, "idVendor")))
                return new SerialCandidate(device, $"{Read(folder, "idVendor")}:{Read(folder, "idProduct")}", Read(folder, "product"), Read(folder, "serial"));
            folder = Path.GetDirectoryName(folder) ?? "";
        }

        return new SerialCandidate(device, "", "", "");
    }

    private static string Resolve(string link)
    {
        try
        {
            return new DirectoryInfo(link).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link;
        }
        catch (IOException)
        {
            return link;
        }
    }

    private static string Read(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name)).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
