using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Time;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Execution;

/// <summary>Runs motions on the arm, one after the other, and says in the task's terms how they ended.</summary>
/// <param name="link">The arm.</param>
/// <param name="motion">Its geometry and limits.</param>
/// <param name="clock">Wall or virtual time.</param>
/// <param name="confirmRestPose">Asks a person whether the arm stands in its rest pose, for joints without feedback; without one such an
/// arm is never armed here.</param>
public sealed class ArmDriver(IArmLink link, ArmMotion motion, IHostClock clock, Func<CancellationToken, ValueTask<bool>>? confirmRestPose = null)
{
    private const double LookToleranceRad = 0.05;
    private const int TakeOverWaits = 6;
    private const long TakeOverWaitUs = 500_000;

    /// <summary>Host time at which the first setpoint of the first motion applied, µs; 0 while nothing has moved.</summary>
    public long FirstMotionUs { get; private set; }

    /// <summary>Where the arm is told to be, rad.</summary>
    public JointVector SetpointRad => link.State.SetpointRad;

    /// <summary>Where the jaw was measured to be, rad; null where nothing measures it.</summary>
    public double? JawRad => link.Hello.Feedback[JointVector.Jaw] != FeedbackClass.None ? link.State.PositionRad[JointVector.Jaw] : null;

    /// <summary>Whether the arm, the jaw aside, stands where it was told to within a tolerance in rad. Joints that nothing measures are
    /// taken to: what became of the move is seen by the camera.</summary>
    public bool IsWhereTold(double toleranceRad)
    {
        ArmState state = link.State;
        for (int i = 0; i < JointVector.Jaw; i++)
        {
            if (link.Hello.Feedback[i] != FeedbackClass.None && !(Math.Abs(state.PositionRad[i] - state.SetpointRad[i]) <= toleranceRad))
                return false;
        }
        return true;
    }

    /// <summary>Arms the arm if it is not; a fault is never cleared here.</summary>
    public async ValueTask<MoveProblem> EnsureArmed(CancellationToken cancellation)
    {
        ArmState state = link.State;
        if (state.Safety == SafetyState.Holding && state.Authority == link.Authority)
            return MoveProblem.None;
        if (state.Safety == SafetyState.Faulted)
            return new MoveProblem(FailureReason.ArmFault, $"{state.Fault} ({(int)state.Fault})");
        CommandOutcome outcome = await link.Arm(restPoseConfirmed: false, cancellation).ConfigureAwait(false);
        // A writer that has gone keeps the arm for two seconds.
        for (int wait = 0; wait < TakeOverWaits && outcome.Result == AckResult.RefusedWrongAuthority; wait++)
        {
            await clock.DelayUntil(clock.NowUs + TakeOverWaitUs, cancellation).ConfigureAwait(false);
            outcome = await link.Arm(restPoseConfirmed: false, cancellation).ConfigureAwait(false);
        }
        if (outcome.Result == AckResult.RefusedRestPoseUnconfirmed && confirmRestPose is not null && await confirmRestPose(cancellation).ConfigureAwait(false))
            outcome = await link.Arm(restPoseConfirmed: true, cancellation).ConfigureAwait(false);
        return outcome.IsDone ? MoveProblem.None
            : new MoveProblem(FailureReason.NotArmed, outcome.IsUnanswered ? "no answer" : $"{outcome.Result}, {outcome.Fault} ({(int)outcome.Fault})");
    }

    /// <summary>Arms the arm and brings it out of the camera's way.</summary>
    public async ValueTask<MoveProblem> GoToLook(CancellationToken cancellation)
    {
        MoveProblem problem = await EnsureArmed(cancellation).ConfigureAwait(false);
        if (!problem.IsNone || SetpointRad.WithJaw(0).MaxDifference(motion.Arm.Look.WithJaw(0)) < LookToleranceRad)
            return problem;
        return await GoTo(motion.Arm.Look, cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs the motions of a sequence; stops at the first that does not complete.</summary>
    public async ValueTask<MoveProblem> Run(IEnumerable<MotionStep> steps, CancellationToken cancellation)
    {
        foreach (MotionStep step in steps)
        {
            MoveProblem problem = await Follow(step.Trajectory, cancellation).ConfigureAwait(false);
            if (!problem.IsNone)
                return problem;
            if (step.DwellUs > 0)
                await clock.DelayUntil(clock.NowUs + step.DwellUs, CancellationToken.None).ConfigureAwait(false);
        }
        return MoveProblem.None;
    }

    /// <summary>Goes straight to a posture through free joint space, without regard for objects; for postures above everything.</summary>
    public ValueTask<MoveProblem> GoTo(in JointVector goalRad, CancellationToken cancellation)
    {
        var trajectory = new JointTrajectory();
        TrajectoryResult result = trajectory.Plan(Trajectories.JointState.AtRest(SetpointRad), goalRad, motion.Limits);
        return result == TrajectoryResult.Ok
            ? Follow(trajectory, cancellation)
            : ValueTask.FromResult(new MoveProblem(FailureReason.NoWay, result.ToString()));
    }

    private async ValueTask<MoveProblem> Follow(ITrajectory trajectory, CancellationToken cancellation)
    {
        MotionOutcome outcome = await link.Follow(trajectory, null, cancellation).ConfigureAwait(false);
        if (FirstMotionUs == 0)
            FirstMotionUs = outcome.FirstApplyAtHostUs;
        return outcome.End switch
        {
            MotionEnd.Completed => MoveProblem.None,
            MotionEnd.Stopped => new MoveProblem(FailureReason.None, Stopped: true),
            MotionEnd.StopUnconfirmed => new MoveProblem(FailureReason.None, Stopped: true, StandstillSeen: false),
            MotionEnd.Faulted => new MoveProblem(FailureReason.ArmFault, $"{outcome.Fault} ({(int)outcome.Fault})"),
            MotionEnd.AuthorityLost => new MoveProblem(FailureReason.ArmTaken),
            MotionEnd.Rejected or MotionEnd.InvalidMotion => new MoveProblem(FailureReason.MotionRejected, $"{outcome.Rejection} ({(int)outcome.Rejection})"),
            MotionEnd.NotReady => new MoveProblem(FailureReason.NotArmed, link.State.Safety.ToString()),
            _ => new MoveProblem(FailureReason.LinkLost, outcome.End.ToString()),
        };
    }
}
