using Tendon.Station.Flash;
using Tendon.Station.Journals;
using Tendon.Station.Stages;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Flash;

public sealed class FlashStageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StageContext _context = Prove.CalibratedUnit.Context(UnitPlan.Healthy(2));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_board_is_written_once_and_not_again_when_it_was_verified()
    {
        using Journal journal = Journal.Open(_folder["j"]);
        var stage = new FlashStage(new RehearsalNanoff(_context.Port), journal, Job, () => 0);
        Assert.InRange(stage.Run(_context).DurationUs, 40_000_000, 60_000_000);
        Assert.Equal(0, stage.Run(_context).DurationUs);
        Assert.True(FlashRun.LastWasVerified(journal, _context.UnitId));
    }

    [Fact]
    public void A_calibration_is_handed_over_to_a_board_that_was_verified_before()
    {
        using Journal journal = Journal.Open(_folder["j"]);
        var nanoff = new Refusing();
        new FlashStage(new RehearsalNanoff(_context.Port), journal, Job, () => 0).Run(_context);
        FlashFailedException fault = Assert.Throws<FlashFailedException>(() => new FlashStage(nanoff, journal, Job, () => 0, delivers: true).Run(_context));
        Assert.Equal(FlashStep.Settings, fault.Result.Step);
        Assert.Equal(["--filedeployment"], nanoff.Asked.Where(a => a.StartsWith("--file", StringComparison.Ordinal)));
        Assert.False(FlashRun.LastWasVerified(journal, _context.UnitId));
    }

    private static FlashJob Job(StageContext context) => new(context.UnitId, "/dev/none", "ESP32_REV0", "Tendon.Firmware.Esp32.bin", "deploy.json");

    private sealed class Refusing : INanoff
    {
        public List<string> Asked { get; } = [];

        public NanoffEnd Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
        {
            Asked.AddRange(arguments);
            return new NanoffEnd(NanoffEndKind.Ended, 1, "E4000");
        }
    }
}
