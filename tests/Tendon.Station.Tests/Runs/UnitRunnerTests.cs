using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Journals;
using Tendon.Station.Prove;
using Tendon.Station.Reports;
using Tendon.Station.Runs;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Runs;

/// <summary>The real stages on an emulated unit.</summary>
public sealed class UnitRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StationKey _key = StationKey.Create();

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_unit_that_is_unplugged_in_its_proof_goes_on_behind_its_calibration()
    {
        StageContext context = Prove.CalibratedUnit.Context(new UnitPlan(41, [new PlantedDefect(UnitDefect.WornGear, 2, 0.5)])) with { Calibration = null };
        using var pulled = new CancellationTokenSource();
        using (Journal journal = Journal.Open(_folder["j"]))
        {
            void Pull(RunEvent step)
            {
                if (step is { Stage: ProveStage.StageName, Joint: "shoulder_lift" })
                    pulled.Cancel();
            }

            Assert.Throws<OperationCanceledException>(() => Runner(journal).Run(context with { Cancellation = pulled.Token }, Pull));
        }

        using Journal again = Journal.Open(_folder["j"]);
        var stages = new List<string>();
        UnitOutcome outcome = Runner(again).Run(context, step => stages.Add(step.Stage));
        Assert.Equal(["worn_gear"], outcome.Found);
        Assert.DoesNotContain(CalibrateStage.StageName, stages);
        Assert.Equal(["calibrate", "identify", "prove"], outcome.StageUs.Keys.Order());
    }

    [Fact]
    public void Another_unit_on_the_port_starts_from_the_beginning()
    {
        using Journal journal = Journal.Open(_folder["j"]);
        StageContext first = Prove.CalibratedUnit.Context(UnitPlan.Healthy(42)) with { Calibration = null };
        Assert.Throws<OperationCanceledException>(() => Runner(journal).Run(first, step =>
        {
            if (step.Stage == ProveStage.StageName)
                throw new OperationCanceledException();
        }));
        var stages = new HashSet<string>();
        StageContext other = Prove.CalibratedUnit.Context(new UnitPlan(43, [new PlantedDefect(UnitDefect.DeadEncoder, 1, 0)])) with { Calibration = null };
        UnitOutcome outcome = Runner(journal).Run(other, step => stages.Add(step.Stage));
        Assert.Contains(IdentifyStage.StageName, stages);
        Assert.Equal(["dead_encoder"], outcome.Found);
    }

    private UnitRunner Runner(Journal journal) =>
        new([new IdentifyStage(), new CalibrateStage(), new ProveStage()], journal, new UnitFolder(_folder["units"], _key, () => 0), () => 0);
}
