using System.Runtime.CompilerServices;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Tests;

public class FirmwareSourcesTests
{
    [Fact]
    public void Contract_and_control_compile_for_the_device_and_break_no_rule()
    {
        string root = FirmwareProjects.FindRoot(Path.GetDirectoryName(ThisFile())!)!;
        var gate = new Gate(Snippet.References);
        GateReport[] reports = [.. FirmwareProjects.In(root).Select(gate.Check)];
        Assert.Equal(["Tendon.Contracts", "Tendon.Firmware.Control"], reports.Select(report => report.Project));
        Assert.All(reports, report => Assert.True(report.Findings.Count == 0, string.Join("\n", report.Findings)));
        Assert.True(reports[0].FileCount > 20 && reports[0].CodeBytes > 1000, "the gate has not seen the contract");
    }

    [Fact]
    public void A_missing_folder_is_an_error_and_not_an_empty_success() =>
        Assert.Throws<DirectoryNotFoundException>(() => NanoProject.FromFolder(Path.GetTempPath(), "no-such-folder"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
