using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Tendon.Station.Signing;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.Station;

public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-report").FullName;
    private readonly StationKey _key;

    public ReportCommandTests() => _key = StationKeyFile.Open(Path.Combine(_folder, "key.pem"));

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Genuine_reports_and_calibrations_are_accepted()
    {
        string report = Write("report.json", Report(passed: true)), calibration = Write("calibration.json", new JsonObject { ["kind"] = "tendon-calibration", ["version"] = 1, ["unit"] = "u1" });
        Assert.Equal((int)ExitCode.Done, await Verify(report, calibration));
    }

    [Fact]
    public async Task One_changed_digit_refuses_the_file_and_the_command()
    {
        string good = Write("good.json", Report(passed: true)), bad = Write("bad.json", Report(passed: false, "worn_gear"));
        File.WriteAllText(bad, (await File.ReadAllTextAsync(bad)).Replace("false", "true", StringComparison.Ordinal));
        Assert.Equal((int)ExitCode.Failed, await Verify(good, bad));
    }

    [Fact]
    public async Task An_unknown_station_is_refused_until_its_key_is_named()
    {
        string stranger = Path.Combine(_folder, "stranger.pem");
        string report = Path.Combine(_folder, "report.json");
        using (StationKey other = StationKeyFile.Open(stranger))
            await File.WriteAllBytesAsync(report, SignedDocument.Seal(Report(passed: true), other));
        Assert.Equal((int)ExitCode.Failed, await Verify(report));
        Assert.Equal((int)ExitCode.Done, await Verify(report, "--station-key", StationKeyFile.PublicPathOf(stranger)));
    }

    [Fact]
    public async Task A_report_that_passes_with_findings_is_refused_although_it_is_signed() =>
        Assert.Equal((int)ExitCode.Failed, await Verify(Write("report.json", Report(passed: true, "worn_gear"))));

    [Theory]
    [InlineData("kind", "else")]
    [InlineData("version", "1")]
    [InlineData("unit", "no/unit")]
    [InlineData("passed", "yes")]
    [InlineData("found", "none")]
    public async Task A_signed_document_with_a_field_that_nobody_knows_is_refused(string field, string value)
    {
        JsonObject report = Report(passed: true);
        report[field] = value;
        Assert.Equal((int)ExitCode.Failed, await Verify(Write("report.json", report)));
    }

    [Fact]
    public async Task The_page_for_people_is_under_the_signature_too()
    {
        string page = Path.Combine(_folder, "report.html");
        await File.WriteAllTextAsync(page, "<p>pass</p>");
        JsonObject report = Report(passed: true);
        report["pageSha256"] = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(page)));
        string document = Write("report.json", report);
        Assert.Equal((int)ExitCode.Done, await Verify(document, page));
        await File.WriteAllTextAsync(page, "<p>PASS</p>");
        Assert.Equal((int)ExitCode.Failed, await Verify(page));
        Assert.Equal((int)ExitCode.Failed, await Verify(document));
        File.Delete(document);
        Assert.Equal((int)ExitCode.Failed, await Verify(page));
    }

    [Fact]
    public async Task A_missing_file_fails_and_a_bad_key_is_a_wrong_command_line()
    {
        Assert.Equal((int)ExitCode.Failed, await Verify(Path.Combine(_folder, "nothing.json")));
        string junk = Path.Combine(_folder, "junk.pem");
        await File.WriteAllTextAsync(junk, "junk");
        Assert.Equal((int)ExitCode.Usage, await Verify(Write("report.json", Report(passed: true)), "--station-key", junk));
        Assert.Equal((int)ExitCode.Usage, await ToolApp.Run(["report", "verify"], CancellationToken.None));
    }

    private static JsonObject Report(bool passed, params string[] found) => new()
    {
        ["kind"] = "tendon-report",
        ["version"] = 1,
        ["unit"] = "u1",
        ["passed"] = passed,
        ["found"] = new JsonArray([.. found.Select(code => JsonValue.Create(code))]),
    };

    private string Write(string name, JsonObject content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, SignedDocument.Seal(content, _key));
        return path;
    }

    private Task<int> Verify(params string[] arguments) => ToolApp.Run(["report", "verify", .. arguments, "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None);
}
