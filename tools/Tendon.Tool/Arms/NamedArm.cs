using Tendon.Firmware.Pc.Arms;
using Tendon.Station.Files;

namespace Tendon.Tool.Arms;

/// <summary>The arm file that a person names, by path or by name.</summary>
internal static class NamedArm
{
    /// <summary>Its path; a file of an arm file's size, whatever it holds.</summary>
    /// <exception cref="ArmFileException">There is no such file.</exception>
    /// <exception cref="NamedFileException">It is a folder, a device, or a film.</exception>
    internal static string Find(string nameOrPath)
    {
        string path;
        try
        {
            path = ArmFile.Find(nameOrPath);
        }
        catch (ArmFileException) when (Directory.Exists(nameOrPath))
        {
            path = nameOrPath;
        }

        NamedFile.Check(path, NamedFile.SmallBytes);
        return path;
    }
}
