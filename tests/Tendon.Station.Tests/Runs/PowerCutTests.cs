using Tendon.Station.Journals;
using Tendon.Station.Reports;
using Tendon.Station.Runs;
using Tendon.Station.Signing;

namespace Tendon.Station.Tests.Runs;

/// <summary>Power cuts at random writing steps: no unit may be lost, and no report may say what was not found.</summary>
public class PowerCutTests
{
    private const int Units = 6;

    private static int Runs => Environment.GetEnvironmentVariable("TENDON_SOAK") == "1" ? 400 : 25;

    [Fact]
    public void After_any_number_of_power_cuts_every_unit_has_its_own_true_report()
    {
        using var key = StationKey.Create();
        int cuts = 0;
        for (int seed = 0; seed < Runs; seed++)
        {
            using var folder = new TemporaryFolder();
            var random = new Random(seed);
            var station = new Rehearsal(folder, key);
            IReadOnlyList<UnitOutcome>? outcomes = null;
            while (outcomes is null)
            {
                (station.StepsLeft, station.Cut) = (random.Next(20), (PowerCut)random.Next(3));
                outcomes = station.Run(Units);
                cuts += outcomes is null ? 1 : 0;
            }

            AssertTrue(station, outcomes, key);
        }

        Assert.True(cuts > 2 * Runs, $"{cuts} cuts");
    }

    [Fact]
    public void What_was_finished_before_the_cut_is_not_done_again()
    {
        using var key = StationKey.Create();
        using var folder = new TemporaryFolder();
        var station = new Rehearsal(folder, key) { StepsLeft = 20, Cut = PowerCut.Torn };
        Assert.Null(station.Run(Units));
        string[] finished = [.. Directory.GetDirectories(folder["units"])];
        DateTime[] written = [.. finished.Select(unit => File.GetLastWriteTimeUtc(Path.Combine(unit, "report.json")))];
        station.StepsLeft = -1;
        Assert.NotNull(station.Run(Units));
        Assert.Equal(written[0], File.GetLastWriteTimeUtc(Path.Combine(finished[0], "report.json")));
        using Journal journal = Journal.Open(station.JournalPath);
        Assert.Single(journal.Entries, e => e.Unit == Rehearsal.IdOf(0) && e.Event == "unit-done");
    }

    [Fact]
    public void A_report_that_was_lost_or_changed_is_made_anew()
    {
        using var key = StationKey.Create();
        using var folder = new TemporaryFolder();
        var station = new Rehearsal(folder, key);
        string lost = folder[$"units/{Rehearsal.IdOf(1)}/report.json"];
        Assert.NotNull(station.Run(Units));
        File.AppendAllText(lost, " ");
        IReadOnlyList<UnitOutcome>? outcomes = station.Run(Units);
        AssertTrue(station, outcomes!, key);
    }

    private static void AssertTrue(Rehearsal station, IReadOnlyList<UnitOutcome> outcomes, StationKey key)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            Assert.Equal(Rehearsal.FoundIn(unit), outcomes[unit].Found);
            Assert.Equal(Rehearsal.FoundIn(unit).Count == 0, outcomes[unit].Passed);
            string folder = station.Records.Of(Rehearsal.IdOf(unit));
            SignedFile report = SignedFile.Check(Path.Combine(folder, "report.json"), [new PublicStationKey(key.PublicKey)]);
            Assert.True(report.IsSound, $"{unit}: {report.Problem} {report.Signature.Verdict}");
            Assert.Equal(Rehearsal.IdOf(unit), report.Unit);
            Assert.Equal(Rehearsal.FoundIn(unit), report.Signature.Content!.Value.GetProperty("found").EnumerateArray().Select(f => f.GetString()!));
            Assert.True(SignedFile.Check(Path.Combine(folder, "report.html"), [new PublicStationKey(key.PublicKey)]).IsSound);
        }
    }
}
