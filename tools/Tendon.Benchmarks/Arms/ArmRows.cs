using System.Diagnostics;
using Tendon.Benchmarks.Measuring;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm.Description;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Reports;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Rig;
using Tendon.Workbench.Arm;

namespace Tendon.Benchmarks.Arms;

/// <summary>Every shipped arm with its own bus family does the demo task on 50 seeds, with the scene given: success, tracking, and the time of a control tick.</summary>
internal sealed class ArmRows : IBenchmarkGroup
{
    private const int Episodes = 50;
    private const ulong Seed = 7;
    private static readonly string[] s_arms = ["so101", "so100", "xarm1s", "eezybotarm-mk2"];
    private static readonly SuiteCase s_task =
        SuiteReader.Read("demo-en\ten\tred cube, blue bowl, +1..3\tput the red cube in the blue bowl\tin(red cube, blue bowl)"u8).Cases[0];

    public string Name => "arms";

    public IEnumerable<BenchmarkRow> Run()
    {
        foreach (string arm in s_arms)
        {
            var tracking = new TrackingErrors();
            int done = 0;
            Parallel.For(0, Episodes, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) }, episode =>
            {
                EpisodeRecord record = RunOne(arm, episode, null);
                lock (tracking)
                {
                    done += record.Row.Success ? 1 : 0;
                    if (record.Tracking is { } seen)
                        tracking.Add(seen);
                }
            });
            WilsonInterval interval = WilsonInterval.Of(done, Episodes);
            yield return new BenchmarkRow($"{arm}: demo task done, {Episodes} seeds", 100.0 * done / Episodes, "%", 100 * interval.Low, "lower end at 95 %");
            yield return new BenchmarkRow($"{arm}: tracking error p95", tracking.QuantileRad(0.95) * 1e3, "mrad");
            VirtualRig? rig = null;
            RunOne(arm, 0, seen => rig = seen);
            yield return new BenchmarkRow($"{arm}: control tick", Stopwatch.GetElapsedTime(0, rig!.TickTimestamps).TotalMicroseconds / rig.TickCount, "µs");
            yield return new BenchmarkRow($"{arm}: control tick: allocated", rig.TickBytes, "B", 0, "goal");
        }
    }

    private static EpisodeRecord RunOne(string arm, int episode, Action<VirtualRig>? prepared)
    {
        string file = ArmFile.Find(arm);
        using BrainChoice brain = BrainChoice.Of(PlannerNames.OracleScene);
        var runner = new EpisodeRunner(ArmModelReader.Read(File.ReadAllBytes(file)), ArmFile.Read(file), brain, PlannerNames.OracleScene)
        {
            Bench = ArmDescription.Load(file),
            Prepared = (rig, _) => prepared?.Invoke(rig),
        };
        return runner.Run(new EpisodeTask(s_task, episode, Seed, Perturbation.None), CancellationToken.None).Result;
    }
}
