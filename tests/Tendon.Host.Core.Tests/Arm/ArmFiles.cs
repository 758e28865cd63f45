namespace Tendon.Host.Core.Tests.Arm;

/// <summary>The repository's arm files.</summary>
internal static class ArmFiles
{
    public static byte[] Bytes(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "hardware", "arms", name + ".json");
            if (File.Exists(path))
                return File.ReadAllBytes(path);
        }

        throw new FileNotFoundException($"hardware/arms/{name}.json is not above the tests.");
    }
}
