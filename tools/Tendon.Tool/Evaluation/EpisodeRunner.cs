using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Messages;
using Tendon.Host.Link;
using Tendon.Host.Link.InMemory;
using Tendon.Tool.Rig;
using Tendon.Workbench;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation;

/// <summary>Runs closed-loop episodes in virtual time through contract, firmware code and bench.</summary>
public sealed class EpisodeRunner(ArmModel arm, ArmConfiguration firmware, Func<VirtualRig, BenchCamera, EvalCase, EpisodeBrain> brains)
{
    // The longest that an episode may take by its own clock; reaching it is a failure.
    private const long PatienceUs = 240_000_000;
    private const long SettleUs = 500_000;
    private readonly ArmMotion _motion = new(arm);

    /// <summary>Called with the rig before the episode begins, for recording and tests.</summary>
    public Action<VirtualRig, BenchCamera>? Prepared { get; init; }

    /// <summary>Random delay of messages each way, µs.</summary>
    public long JitterUs { get; init; }

    /// <summary>Runs one episode.</summary>
    public async Task<EpisodeResult> Run(EvalCase one, CancellationToken cancellation)
    {
        long wall = Stopwatch.GetTimestamp();
        var options = new BenchOptions { Seed = one.Seed, Scene = one.Scene };
        using var rig = new VirtualRig(options, firmware, new WireConditions(JitterUs: JitterUs, Seed: (int)(one.Seed & 0xFFFF)));
        using var camera = new BenchCamera(new CameraOptions((long)(one.Seed >> 1)));
        Prepared?.Invoke(rig, camera);
        EpisodeBrain brain = brains(rig, camera, one);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        rig.Stepped += () =>
        {
            if (rig.Bench.TimeUs > PatienceUs)
                patience.Cancel();
        };
        var linkOptions = new ArmLinkOptions("so101", arm) { Authority = 1 + (uint)(one.Seed % 1_000_000_007), ArmFileHash = firmware.ArmFileHash };
        await using ArmLink link = await ArmLink.Open(rig.Wire.HostEnd, rig, linkOptions, cancellation);
        await new ArmDriver(link, _motion, rig).GoToLook(cancellation);
        await rig.DelayUntil(rig.NowUs + SettleUs, cancellation);
        TableSnapshot start = rig.Bench.Snapshot();
        var observer = new EpisodeObserver();
        var planner = new TimedPlanner(brain.Planner);
        var runner = new TaskRunner(new TaskPorts(rig, new VirtualCamera(rig, camera), brain.Camera, brain.SceneReader, planner, _motion, link), observer);
        rig.TaskGivenUs = rig.NowUs;
        TaskOutcome outcome = await runner.Run(new TaskRequest(one.Instruction, one.Language), patience.Token);
        await rig.DelayUntil(rig.NowUs + SettleUs, cancellation);
        return Judge(one, outcome, observer, start, rig.Bench.Snapshot(), planner.ElapsedMs, Stopwatch.GetElapsedTime(wall).TotalSeconds);
    }

    private static EpisodeResult Judge(
        EvalCase one, TaskOutcome outcome, EpisodeObserver observer, TableSnapshot start, TableSnapshot end, double plannerMs, double wallS)
    {
        bool holds = FamilyJudge.Holds(one.Goal, end), moved = FamilyJudge.MovedOthers(one.Goal, start, end), claimed = outcome.End == TaskEnd.Done;
        bool success = holds && claimed && !moved, falseClaim = claimed && !holds;
        return new EpisodeResult(
            one.Id, one.Family, one.Language, one.Seed, one.Instruction, outcome.End.ToString().ToLowerInvariant(), success, moved || falseClaim, falseClaim,
            success ? "" : Failure(outcome, observer, holds, moved), Words(one.Language, outcome, observer), plannerMs, end.TimeUs / 1e6, wallS);
    }

    private static string Failure(TaskOutcome outcome, EpisodeObserver observer, bool holds, bool moved) => outcome.End switch
    {
        TaskEnd.Refused or TaskEnd.Asked => "read",
        TaskEnd.Done when holds && moved => "collateral",
        TaskEnd.Done => "false claim",
        TaskEnd.Stopped => "timed out",
        _ => holds ? "denied success" : outcome.Failure is FailureReason.NotWhereItBelongs or FailureReason.GraspMissed or FailureReason.LostSight
            ? outcome.Failure.ToString() + (observer.LastProblem == FailureReason.None ? "" : "/" + observer.LastProblem)
            : outcome.Failure.ToString(),
    };

    private static string Words(UserLanguage language, TaskOutcome outcome, EpisodeObserver observer)
    {
        string said = outcome.Answer is null ? "" : new AnswerMessages(language).Say(outcome.Answer);
        return FormattableString.Invariant($"{said} [{outcome.Failure} {outcome.Detail}, {outcome.Moves} moves, saw {observer.FirstScene?.Objects.Count ?? 0}]");
    }
}
