using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Stages;
using Tendon.Station.Tests.Bench;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Stages;

public class FuzzedBusTests
{
    private const int Buses = 12;
    private const long LongestUs = 600_000_000;

    [Fact]
    public void Nonsense_on_the_bus_ends_every_stage_with_findings_in_bounded_time_and_never_with_a_crash()
    {
        for (int seed = 0; seed < Buses; seed++)
        {
            var port = new FuzzPort(seed);
            var context = new StageContext("fuzz", "", StationBench.So101, port, new Hands());
            Assert.False(new IdentifyStage().Run(context).Passed, $"seed {seed}");
            StageResult calibrated = new CalibrateStage().Run(context);
            Assert.True(calibrated.Findings.Count > 0 && calibrated.Calibration is null, $"seed {seed}");
            Assert.NotEqual(IdProblem.None, new IdSetter(context).Run().Problem);
            Assert.True(port.NowUs < LongestUs, $"seed {seed} took {port.NowUs / 1_000_000} s of bus time");
        }
    }

    private sealed class Hands : IOperator
    {
        public bool Ask(OperatorRequest request) => true;
    }
}
