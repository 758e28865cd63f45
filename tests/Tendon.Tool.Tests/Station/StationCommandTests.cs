using System.Text.Json.Nodes;
using Tendon.Tool.CommandLine;

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
