using System.Diagnostics;
using System.Numerics;
using Tendon.Firmware.Control.Configuration;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Link;
using Tendon.Host.Link.InMemory;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Tool.Rig;
using Tendon.Workbench;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Runs closed-loop episodes in virtual time through contract, firmware code and bench. One instance serves one thread.</summary>
/// <param name="arm">The arm as the host knows it.</param>
/// <param name="firmware">The arm as the firmware knows it.</param>
/// <param name="brain">Who sees and reads.</param>
/// <param name="planner">The planner's name, for the rows.</param>
public sealed class EpisodeRunner(ArmModel arm, ArmConfiguration firmware, BrainChoice brain, string planner = PlannerNames.Compact)
{
    // The longest that an episode may take by its own clock; reaching it is a failure.
    private const long PatienceUs = 600_000_000;
    private const long SettleUs = 500_000;
    private readonly ArmMotion _motion = new(arm);

    /// <summary>The arm on the bench.</summary>
    public ArmDescription Bench { get; init; } = ArmDescription.So101;

    /// <summary>Called with the rig before the episode begins, for recording and tests.</summary>
    public Action<VirtualRig, BenchCamera>? Prepared { get; init; }

    /// <summary>Random delay of messages each way, µs.</summary>
    public long JitterUs { get; init; }

    /// <summary>Whether a failure's last look is drawn.</summary>
    public bool KeepsPictures { get; init; }

    /// <summary>Runs one episode. What breaks is the episode's failure; only <paramref name="cancellation"/> throws.</summary>
    public async Task<EpisodeRecord> Run(EpisodeTask task, CancellationToken cancellation)
    {
        long wall = Stopwatch.GetTimestamp();
        try
        {
            EpisodeRecord record = await Attempt(task, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            return record with { Row = record.Row with { WallS = Stopwatch.GetElapsedTime(wall).TotalSeconds } };
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            return new EpisodeRecord(EpisodeRows.Crashed(task, planner, fault) with { WallS = Stopwatch.GetElapsedTime(wall).TotalSeconds });
        }
    }

    private async Task<EpisodeRecord> Attempt(EpisodeTask task, CancellationToken cancellation)
    {
        (EpisodeWorld world, string instruction) = PerturbedEpisode.Of(task, Bench);
        ulong seed = task.Seed;
        using var rig = new VirtualRig(new BenchOptions { Seed = seed, Start = world.Start, Arm = Bench }, firmware, new WireConditions(JitterUs: JitterUs, Seed: (int)(seed & 0xFFFF)));
        using var camera = new BenchCamera(new CameraOptions((long)(seed >> 1)) { Arm = Bench });
        var tracking = new TrackingErrors();
        tracking.Watch(rig);
        Prepared?.Invoke(rig, camera);
        EpisodeBrain chosen = brain.For(rig, camera);
        if (task.Perturbation.Kind == PerturbationKind.Camera)
            camera.Displace(Offset(task));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        rig.Stepped += () =>
        {
            if (rig.Bench.TimeUs > PatienceUs)
                patience.Cancel();
        };
        var linkOptions = new ArmLinkOptions(arm.Name, arm) { Authority = 1 + (uint)(seed % 1_000_000_007), ArmFileHash = firmware.ArmFileHash };
        await using ArmLink link = await ArmLink.Open(rig.Wire.HostEnd, rig, linkOptions, cancellation).ConfigureAwait(false);
        var observer = new EpisodeObserver(rig.Bench);
        await new ArmDriver(link, _motion, rig, observer.ConfirmRestPose).GoToLook(cancellation).ConfigureAwait(false);
        await rig.DelayUntil(rig.NowUs + SettleUs, cancellation).ConfigureAwait(false);
        TableSnapshot start = rig.Bench.Snapshot();
        var watch = new StepWatch(chosen.SceneReader, chosen.Planner);
        var eye = new PerturbedCamera(new VirtualCamera(rig, camera), task.Perturbation, seed);
        var runner = new TaskRunner(new TaskPorts(rig, eye, chosen.Camera, watch, watch, _motion, link) { Watch = chosen.Watch }, observer);
        rig.TaskGivenUs = rig.NowUs;
        TaskOutcome outcome = await runner.Run(new TaskRequest(instruction, task.Case.Language), patience.Token).ConfigureAwait(false);
        await rig.DelayUntil(rig.NowUs + SettleUs, cancellation).ConfigureAwait(false);
        EpisodeRow row = EpisodeRows.Of(task, planner, instruction, world, start, rig.Bench.Snapshot(), outcome, observer) with { LatencyMs = watch.StepMs };
        if (row.Success || !KeepsPictures)
            return new EpisodeRecord(row, world) { Tracking = tracking };
        (CameraFrame, Scene)? first = observer.FirstScene is { } scene ? (observer.FirstFrame!, scene) : null;
        return new EpisodeRecord(row, world, first, Look(rig, camera, chosen)) { Tracking = tracking };
    }

    private static Vector3 Offset(EpisodeTask task)
    {
        var random = new Xoshiro256(task.Seed ^ 0xCA3E4A);
        Vector3 way = new((float)random.NextNormal(), (float)random.NextNormal(), (float)random.NextNormal());
        return (float)task.Perturbation.AmountM * Vector3.Normalize(way);
    }

    private static (CameraFrame Frame, Scene Scene) Look(VirtualRig rig, BenchCamera camera, EpisodeBrain brain)
    {
        var rgb = new byte[BenchCamera.PictureBytes];
        camera.Render(rig.Bench.Snapshot(), rgb, new RenderOptions(rig.Bench.TimeUs));
        var frame = new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, rig.NowUs, 0);
        try
        {
            return (frame, brain.SceneReader.Read(frame, brain.Camera));
        }
        catch (CameraException)
        {
            return (frame, new Scene([], rig.NowUs));
        }
    }
}
