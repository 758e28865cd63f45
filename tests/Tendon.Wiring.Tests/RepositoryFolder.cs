using System.Runtime.CompilerServices;

namespace Tendon.Wiring.Tests;

/// <summary>The source tree that these tests were compiled from.</summary>
internal static class RepositoryFolder
{
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));

    internal static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
