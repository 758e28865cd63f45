using System.Diagnostics;
using Tendon.Benchmarks.Measuring;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Rig;
using Tendon.Tool.Run;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;

namespace Tendon.Benchmarks.Loop;

/// <summary>The planner's step, the control tick, tracking in motion, the first motion after the words, and the workbench's speed.</summary>
internal sealed class LoopRows : IBenchmarkGroup
{
    private const double PlannerGoalMs = 15, PlannerGoalMb = 300, FirstMotionGoalMs = 150, SpeedGoal = 50;
    private readonly string _armFile = ArmFile.Find("so101");

    public string Name => "loop";

    public IEnumerable<BenchmarkRow> Run()
    {
        foreach (BenchmarkRow row in PlannerStep())
            yield return row;
        // The first episode is compiled while it runs.
        Follow(false);
        foreach (bool jitter in new[] { false, true })
        {
            LoopTrace trace = Follow(jitter);
            string with = jitter ? ", 100 ms jitter" : "";
            yield return new BenchmarkRow($"tracking error p95{with}", trace.Tracking.QuantileRad(0.95) * 1e3, "mrad");
            yield return new BenchmarkRow($"tracking error max{with}", trace.Tracking.QuantileRad(1) * 1e3, "mrad");
            if (jitter)
                continue;
            yield return new BenchmarkRow("control tick, 6 joints", trace.TickUs, "µs");
            yield return new BenchmarkRow("control tick: allocated", trace.TickBytes, "B");
            yield return new BenchmarkRow("words → shaft moved 0.2°, virtual time", trace.FirstShaftMs, "ms", FirstMotionGoalMs, "goal");
            yield return new BenchmarkRow("workbench with firmware and host, one core", trace.TimesRealTime, "× real time", SpeedGoal, "goal");
        }
    }

    private static IEnumerable<BenchmarkRow> PlannerStep()
    {
        long beforeBytes = ResidentBytes();
        using Brain brain = Brain.Load();
        const string words = "把红色方块放进蓝色碗里";
        using var camera = new BenchCamera(new CameraOptions(5));
        var rgb = new byte[BenchCamera.PictureBytes];
        camera.Render(SceneSampler.Sample(SceneText.Parse("red cube, large blue bowl, green ball, +2", 77), 77), rgb, RenderOptions.Still);
        CameraModel model = TrueCamera.Of(camera);
        var frame = new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, 0, 0);
        IPlanner planner = brain.PlannerFor(model);
        double[] see = new double[120], read = new double[see.Length];
        for (int i = 0; i < see.Length; i++)
        {
            long from = Stopwatch.GetTimestamp();
            Scene scene = brain.Eyes.Read(frame, model);
            see[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            from = Stopwatch.GetTimestamp();
            planner.Plan(new PlannerRequest(words, UserLanguage.Chinese) { Scene = scene }, CancellationToken.None).AsTask().Wait();
            read[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }
        yield return new BenchmarkRow("planner: memory of models, runtime and buffers", (ResidentBytes() - beforeBytes) / 1e6, "MB", PlannerGoalMb, "goal");
        double[] both = [.. see.Zip(read, (a, b) => a + b).Skip(20).Order()];
        yield return new BenchmarkRow("planner step: picture and words to plan, p50", both[both.Length / 2], "ms", PlannerGoalMs, "goal");
        yield return new BenchmarkRow("planner step, p95", both[(int)(both.Length * 0.95)], "ms", PlannerGoalMs, "goal for p50");
        yield return new BenchmarkRow("planner step: picture alone, p50", see.Skip(20).Order().ElementAt(50), "ms");
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    private LoopTrace Follow(bool jitter)
    {
        ArmConfiguration firmware = ArmFile.Read(_armFile);
        LoopTrace? trace = null;
        using BrainChoice brain = BrainChoice.Of(PlannerNames.OracleScene);
        var runner = new EpisodeRunner(ArmModelReader.Read(File.ReadAllBytes(_armFile)), firmware, brain)
        {
            Prepared = (rig, _) => trace = new LoopTrace(rig),
            JitterUs = jitter ? 100_000 : 0,
        };
        long from = Stopwatch.GetTimestamp();
        SuiteCase one = SuiteReader.Read("put_all-1\ten\tred cube, green cube, white tray\tput all cubes in the tray\tall_in(* cube, white tray)"u8).Cases[0];
        EpisodeRecord record = runner.Run(new EpisodeTask(one, 1, 78, Perturbation.None), CancellationToken.None).Result;
        trace!.Tracking = record.Tracking!;
        trace.TimesRealTime = record.Row.VirtualS / Stopwatch.GetElapsedTime(from).TotalSeconds;
        return trace;
    }
}
