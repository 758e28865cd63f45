namespace Tendon.Architecture.Tests;

/// <summary>Who may refer to whom. A project may name directly whatever it reaches along the arrows, and nothing else.</summary>
public static class DesignArrows
{
    private static readonly Dictionary<string, string[]> s_arrows = new()
    {
        ["Tendon.Contracts"] = [],
        ["Tendon.Mqtt"] = [],
        ["Tendon.Firmware.Control"] = ["Tendon.Contracts"],
        ["Tendon.Firmware.Esp32"] = ["Tendon.Firmware.Control", "Tendon.NanoStandIn"],
        ["Tendon.NanoStandIn"] = [], // the device's assemblies, for running the board's sources on a PC
        ["Tendon.Firmware.Trial"] = ["Tendon.Firmware.Control"],
        ["Tendon.Firmware.Pc"] = ["Tendon.Firmware.Control", "Tendon.Mqtt", "Tendon.Workbench"],
        ["Tendon.Host.Core"] = ["Tendon.Contracts"],
        ["Tendon.Host.Planning"] = ["Tendon.Host.Core", "Microsoft.ML.OnnxRuntime"],
        ["Microsoft.ML.OnnxRuntime"] = [], // the stand-in under the package's own name
        ["Tendon.Host.Link"] = ["Tendon.Host.Core", "Tendon.Mqtt"],
        ["Tendon.Host"] = ["Tendon.Host.Planning", "Tendon.Host.Link"],
        ["Tendon.Workbench"] = [],
        ["Tendon.NanoGate"] = [],
        ["Tendon.NanoRun"] = ["Tendon.NanoGate", "Tendon.Firmware.Trial"],
        ["Tendon.BoardTalk"] = ["Tendon.Contracts", "Tendon.Mqtt"], // the host's side, for the tests of boards
        ["Tendon.Station"] = ["Tendon.Firmware.Control", "Tendon.Workbench"],
        ["Tendon.Wiring"] = ["Tendon.Firmware.Esp32"], // pins come from the board files
        ["Tendon.Tool"] = ["Tendon.Host", "Tendon.Firmware.Pc", "Tendon.NanoGate", "Tendon.Station"],
        ["Tendon.Benchmarks"] = ["Tendon.Tool"],
        // The only tests that see host and firmware together; all others see what their product sees.
        ["Tendon.System.Tests"] = ["Tendon.Tool"],
        // The whole board, on the workbench's servos and a broker.
        ["Tendon.Firmware.Esp32.Tests"] = ["Tendon.Firmware.Esp32", "Tendon.Workbench", "Tendon.BoardTalk"],
        ["Tendon.Firmware.Pc.Tests"] = ["Tendon.Firmware.Pc", "Tendon.BoardTalk"],
        ["Tendon.Architecture.Tests"] = [],
    };

    public static IEnumerable<string> Products => s_arrows.Keys.Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal));

    /// <summary>Everything that the project reaches; null for a project that the design does not know.</summary>
    public static IReadOnlySet<string>? ReachedFrom(string project)
    {
        if (s_arrows.ContainsKey(project)) return Reach(project, []);
        if (!project.EndsWith(".Tests", StringComparison.Ordinal)) return null;
        string product = project[..^".Tests".Length];
        return s_arrows.ContainsKey(product) ? Reach(product, [product]) : null;
    }

    private static HashSet<string> Reach(string project, HashSet<string> reached)
    {
        foreach (string next in s_arrows[project])
            if (reached.Add(next)) Reach(next, reached);
        return reached;
    }
}
