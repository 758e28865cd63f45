using System.Text.Json.Nodes;
using Tendon.Station.Runs;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Floor;
using Tendon.Tool.Tests.CommandLine;
using Tendon.Workbench.Defects;

namespace Tendon.Tool.Tests.Station;

public sealed class StationCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-station").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Emulated_units_are_taken_through_and_what_was_planted_is_found()
    {
        Assert.Equal((int)ExitCode.Done, await Run("--workbench", "2", "--plant-defects", "31", "--units", "3"));
        JsonObject[] units = Units();
        Assert.Equal(["wb31-0001", "wb31-0002", "wb31-0003"], units.Select(u => (string)u["id"]!));
        Assert.Contains(units, u => u["planted"]!.AsArray().Count > 0);
        Assert.All(units, u => Assert.True(JsonNode.DeepEquals(u["planted"], u["found"]), u.ToJsonString()));
        Assert.All(units, u => Assert.Equal(u["found"]!.AsArray().Count == 0, (bool)u["passed"]!));
        string[] reports = [.. units.SelectMany(u => new[] { "report.json", "report.html" }.Select(file => Path.Combine(_folder, "out", "units", (string)u["id"]!, file)))];
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["report", "verify", .. reports, "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None));
        Assert.Equal(4, File.ReadAllLines(Path.Combine(_folder, "out", "units.csv")).Length);

        // Run again it finds all of them done; another run's journal is not mixed with this one.
        long journal = new FileInfo(Path.Combine(_folder, "out", "station.journal")).Length;
        Assert.Equal((int)ExitCode.Done, await Run("--workbench", "2", "--plant-defects", "31", "--units", "3"));
        Assert.Equal(journal, new FileInfo(Path.Combine(_folder, "out", "station.journal")).Length);
        Assert.Equal((int)ExitCode.Failed, await Run("--workbench", "2", "--plant-defects", "32", "--units", "3"));
    }

    [Fact]
    public async Task A_unit_that_fails_ends_the_run_with_its_own_exit_code_and_is_named()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var unit = new PtyUnit(UnitPlan.With(32, UnitDefect.WrongVoltage));
        ToolSaid said = await ToolSaid.By("station", "--port", unit.Device, "--yes", "--prefix", "t-", "--out", Path.Combine(_folder, "out"), "--key", Path.Combine(_folder, "key.pem"), "--lang", "en");
        Assert.Equal((int)ExitCode.UnitsFailed, said.Code);
        Assert.Contains("t-0001", said.Errors, StringComparison.Ordinal);
        Assert.Contains("1 unit, 0 passed", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_journal_a_run_begins_anew_and_keeps_the_reports_of_the_one_before()
    {
        string[] arguments = ["--workbench", "1", "--plant-defects", "35"];
        Assert.Equal((int)ExitCode.Done, await Run(arguments));
        File.Delete(Path.Combine(_folder, "out", "station.journal"));
        Assert.Equal((int)ExitCode.Done, await Run(arguments));
        string[] reports = Directory.GetFiles(Path.Combine(_folder, "out", "units"), "report*.json", SearchOption.AllDirectories);
        Assert.Equal(2, reports.Length);
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["report", "verify", .. reports, "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None));
    }

    [Theory]
    [InlineData("worn_gear", "worn_gear", true)]
    [InlineData("", "worn_gear", false)]
    [InlineData("worn_gear", "", false)]
    [InlineData("dead_encoder worn_gear", "dead_encoder", true)]
    [InlineData("mixed_firmware worn_gear", "mixed_firmware", false)]
    public void A_unit_is_judged_as_planted_unless_something_is_missed_in_sight_or_found_that_is_not_there(string planted, string found, bool isAsPlanted)
    {
        string[] codes = found.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var row = new UnitRow(new UnitOutcome("u", codes.Length == 0, codes, ""), planted.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(isAsPlanted, row.IsAsPlanted);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "--workbench", "0")]
    [InlineData(2, "--workbench", "65")]
    [InlineData(2, "--workbench", "2", "--port", "/dev/ttyUSB0")]
    [InlineData(2, "--workbench", "2", "--plant-defects", "many")]
    [InlineData(2, "--port", "/dev/ttyUSB0", "--plant-defects", "3")]
    [InlineData(2, "--port", "/dev/ttyUSB0", "--port", "/dev/ttyUSB0")]
    [InlineData(2, "--port", "/dev/ttyUSB0", "--prefix", "no/slash")]
    [InlineData(1, "--workbench", "1", "--arm-file", "no-such-arm")]
    [InlineData(1, "--workbench", "1", "--arm-file", "xarm1s")]
    [InlineData(1, "--port", "/dev/no-such-port", "--yes")]
    public async Task Bad_input_is_refused_with_its_exit_code(int code, params string[] arguments) => Assert.Equal(code, await Run(arguments));

    private JsonObject[] Units() => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "out", "station.json")))!["units"]!.AsArray().Select(u => (JsonObject)u!)];

    private Task<int> Run(params string[] arguments) =>
        ToolApp.Run(["station", .. arguments, "--out", Path.Combine(_folder, "out"), "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None);
}
