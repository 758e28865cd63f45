using System.Diagnostics;
using System.Security.Cryptography;
using Tendon.Station.Files;
using Tendon.Station.Reports;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Reports;

public sealed class EarlierDocumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StationKey _key = StationKey.Create();
    private readonly StageContext _unit = Prove.CalibratedUnit.Context(UnitPlan.Healthy(1));
    private long _nowMs = 1_700_000_000_000;

    private string Own => _folder["unit-1"];

    private string[] Kept => [.. Directory.GetFiles(Path.Combine(Own, "earlier")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_unit_that_is_proven_again_has_both_reports_and_each_is_genuine_with_its_page()
    {
        string first = Write();
        Assert.False(Directory.Exists(Path.Combine(Own, "earlier")));
        _nowMs += 3_600_000;
        string second = Write();
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Own, "earlier"), $"report-20231114T221320Z-{first[..8]}.*").Length);
        Assert.Single(Kept, name => name.StartsWith("calibration-20231114T221320Z-", StringComparison.Ordinal));
        Assert.Equal(second, HashOf(Path.Combine(Own, "report.json")));
        foreach (string name in Kept)
            Assert.True(SignedFile.Check(Path.Combine(Own, "earlier", name), [new PublicStationKey(_key.PublicKey)]).IsSound, name);
    }

    [Fact]
    public void What_is_kept_already_is_not_written_again_when_the_power_went_behind_it()
    {
        Write();
        EarlierDocuments.Keep(Own);
        string[] before = Kept;
        File.WriteAllText(Path.Combine(Own, "report.html"), "the next report's page, which no document came after");
        EarlierDocuments.Keep(Own);
        Assert.Equal(before, Kept);
        Assert.All(before, name => Assert.True(SignedFile.Check(Path.Combine(Own, "earlier", name), [new PublicStationKey(_key.PublicKey)]).IsSound));
    }

    [Fact]
    public void A_damaged_report_is_kept_as_it_is()
    {
        Write();
        string report = Path.Combine(Own, "report.json");
        File.AppendAllText(report, "[");
        string damaged = HashOf(report);
        Write();
        Assert.Single(Kept, name => name.StartsWith("report-", StringComparison.Ordinal) && name.EndsWith($"{damaged[..8]}.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pipe_in_a_reports_place_is_named_instead_of_waited_for()
    {
        Directory.CreateDirectory(Own);
        string report = Path.Combine(Own, "report.json");
        using (var make = Process.Start("mkfifo", report))
            make.WaitForExit();
        Assert.Equal(FileProblem.IsPipe, Assert.Throws<NamedFileException>(() => EarlierDocuments.Keep(Own)).Fault.Problem);
        Assert.Equal(FileProblem.IsPipe, Assert.Throws<NamedFileException>(() => new UnitFolder(_folder.Path, _key, () => _nowMs).HasReport("unit-1", "")).Fault.Problem);
    }

    private string Write() => new UnitFolder(_folder.Path, _key, () => _nowMs).Write(_unit, [], null);

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
