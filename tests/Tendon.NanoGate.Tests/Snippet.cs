using Tendon.NanoGate.Compilation;
using Tendon.NanoGate.Rules;
using Tendon.NanoGate.Stubs;

namespace Tendon.NanoGate.Tests;

/// <summary>Runs the gate over a few lines.</summary>
public static class Snippet
{
    public static ReferenceAssemblies References { get; } = ReferenceAssemblies.FromFacts();

    /// <summary>Findings in members of a class (<paramref name="members"/>) beside other types (<paramref name="types"/>).</summary>
    public static IReadOnlyList<Finding> Check(string members, string types = "") =>
        CheckFile($"using System;\n{types}\npublic class Planted\n{{\n{members}\n}}\n");

    public static IReadOnlyList<Finding> CheckFile(string text, params string[] references) =>
        new Gate(References).Check(new NanoProject("Planted", [("planted.cs", text)], references)).Findings;
}
