using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Floor;
using Tendon.Workbench.Defects;

namespace Tendon.Tool.Tests.Station;

public sealed class ProveCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-prove").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_defect_fails_the_unit_and_is_in_its_signed_report()
    {
        Assert.Equal((int)ExitCode.Failed, await Run("--workbench", "7", "--plant", "dead_encoder"));
        string report = Path.Combine(_folder, "workbench-7", "report.json");
        Assert.Contains("\"dead_encoder\"", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["report", "verify", report, "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None));
    }

    [Fact]
    public async Task Proven_again_a_unit_keeps_its_earlier_report_which_is_still_genuine()
    {
        await Run("--workbench", "7", "--plant", "dead_encoder");
        await Run("--workbench", "7", "--plant", "dead_encoder");
        string[] reports = Directory.GetFiles(_folder, "report*", SearchOption.AllDirectories);
        Assert.Equal(4, reports.Length);
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["report", "verify", .. reports, "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None));
    }

    [Fact]
    public async Task A_unit_behind_a_terminal_that_nobody_calibrated_is_refused_before_it_moves()
    {
        using var unit = new PtyUnit(UnitPlan.Healthy(3));
        Assert.Equal((int)ExitCode.Refused, await Run("--port", unit.Device, "--unit", "arm-3"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "--workbench", "1", "--plant", "bad_luck")]
    [InlineData(2, "--workbench", "1", "--arm-file", "xarm1s")]
    [InlineData(2, "--workbench", "1", "--unit", "a b")]
    [InlineData(1, "--port", "/dev/no-such-port", "--unit", "a")]
    public async Task Bad_input_is_refused_with_its_exit_code(int code, params string[] arguments) => Assert.Equal(code, await Run(arguments));

    private Task<int> Run(params string[] arguments) =>
        ToolApp.Run(["prove", .. arguments, "--out", _folder, "--units", Path.Combine(_folder, "calibrations"), "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None);
}
