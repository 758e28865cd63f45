using System.Runtime.CompilerServices;

namespace Tendon.Contracts.Tests.Faults;

/// <summary>SPEC.md of the source tree that these tests were compiled from.</summary>
public static class SpecPage
{
    public static string SharedContracts { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../shared-contracts"));

    public static string Text { get; } = File.ReadAllText(Path.Combine(SharedContracts, "SPEC.md")).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
