namespace Tendon.Mqtt.PrivateBrokers;

/// <summary>Finds programs the private broker needs.</summary>
internal static class MosquittoProgram
{
    // Debian puts daemons where an ordinary user's PATH does not look.
    private static readonly string[] Extra = ["/usr/sbin", "/usr/local/sbin", "/sbin", "/opt/homebrew/sbin"];

    /// <summary>The full path of <paramref name="name"/>, or null.</summary>
    public static string? Find(string name)
    {
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return path.Concat(Extra).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
