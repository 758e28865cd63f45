using Tendon.Station.Journals;
using Tendon.Station.Prove;
using Tendon.Station.Reports;
using Tendon.Station.Runs;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Runs;

/// <summary>A station with quick stages whose findings follow from the unit's number, over a real journal and real files. The power can be cut at any step that writes.</summary>
internal sealed class Rehearsal(TemporaryFolder folder, StationKey key)
{
    private static readonly DefectCode[] s_codes = [DefectCode.None, DefectCode.WornGear, DefectCode.MixedFirmware, DefectCode.DeadEncoder];

    /// <summary>Writing steps until the power goes; never when negative.</summary>
    public int StepsLeft { get; set; } = -1;

    /// <summary>What a cut does to the step in which it happens.</summary>
    public PowerCut Cut { get; set; }

    public string JournalPath => folder["station.journal"];

    public UnitFolder Records => new(folder["units"], key, () => 1_700_000_000_000);

    public static string IdOf(int unit) => $"u{unit}";

    public static IReadOnlyList<string> FoundIn(int unit) => unit % 4 == 0 ? [] : [s_codes[unit % 4].Text()];

    /// <returns>The outcomes, or null when the power went first.</returns>
    public IReadOnlyList<UnitOutcome>? Run(int units)
    {
        using Journal journal = Journal.Open(JournalPath);
        var cutting = new CuttingJournal(journal, this);
        var runner = new UnitRunner([new QuickStage("identify"), new QuickStage("calibrate"), new QuickStage("prove")], cutting, new CuttingRecords(Records, this), () => 5);
        try
        {
            return [.. Enumerable.Range(0, units).Select(unit => runner.Run(Context(unit), _ => { }))];
        }
        catch (PowerCutException)
        {
            return null;
        }
    }

    private static StageContext Context(int unit) => new(IdOf(unit), "", Prove.CalibratedUnit.So101, new NoPort(), new NoOperator());

    private bool IsCutNow() => StepsLeft >= 0 && StepsLeft-- == 0;

    private sealed class PowerCutException : Exception;

    private sealed class CuttingJournal(Journal journal, Rehearsal rehearsal) : IJournal
    {
        public IReadOnlyList<JournalEntry> Entries => journal.Entries;

        public void Append(JournalEntry entry)
        {
            if (!rehearsal.IsCutNow())
            {
                journal.Append(entry);
                return;
            }

            long before = new FileInfo(rehearsal.JournalPath).Length;
            if (rehearsal.Cut != PowerCut.Before)
                journal.Append(entry);
            journal.Dispose();
            if (rehearsal.Cut == PowerCut.Torn)
            {
                using FileStream file = File.OpenWrite(rehearsal.JournalPath);
                file.SetLength(before + ((file.Length - before) / 2));
            }

            throw new PowerCutException();
        }
    }

    private sealed class CuttingRecords(UnitFolder records, Rehearsal rehearsal) : IUnitRecords
    {
        public string Write(StageContext context, IReadOnlyList<StageRecord> stages, UnitFigures? proof)
        {
            bool isCut = rehearsal.IsCutNow();
            if (isCut && rehearsal.Cut == PowerCut.Before)
                throw new PowerCutException();
            string hash = records.Write(context, stages, proof);
            if (isCut && rehearsal.Cut == PowerCut.Torn)
                File.Delete(Path.Combine(records.Of(context.UnitId), "report.json"));
            return isCut ? throw new PowerCutException() : hash;
        }

        public bool HasReport(string unitId, string sha256) => records.HasReport(unitId, sha256);
    }

    private sealed class QuickStage(string name) : IStage
    {
        public string Name => name;

        public StageResult Run(StageContext context)
        {
            int unit = int.Parse(context.UnitId[1..], System.Globalization.CultureInfo.InvariantCulture);
            DefectCode code = s_codes[unit % 4];
            bool isHere = code != DefectCode.None && name == (code == DefectCode.WornGear ? "prove" : code == DefectCode.MixedFirmware ? "identify" : "calibrate");
            return new StageResult(name, isHere ? [new Finding(code, "elbow_flex", 2, 1, "°") { Details = ["3.9", "3.10"] }] : [])
            {
                Figures = new Dictionary<string, double> { ["supply.rest_v"] = 12.1 },
                DurationUs = 1_000_000,
            };
        }
    }

    private sealed class NoPort : IUnitPort
    {
        public long NowUs => 0;

        public int BitsPerS => 1_000_000;

        public bool TrySetBitsPerS(int bitsPerS) => true;

        public void Write(ReadOnlySpan<byte> bytes) => throw new UnitPortException(UnitPortProblem.Unplugged, "none");

        public int Read(Span<byte> buffer) => 0;

        public void WaitUntil(long timeUs)
        {
        }
    }

    private sealed class NoOperator : IOperator
    {
        public bool Ask(OperatorRequest request) => true;
    }
}
