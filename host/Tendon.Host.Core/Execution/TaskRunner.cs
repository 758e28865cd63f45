using System.Globalization;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Planning;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>
/// The closed loop: look, understand, resolve, move, look again. One instruction at a time. Throws nothing for what a camera, an
/// arm, a network or a person may do: the outcome says it.
/// </summary>
public sealed class TaskRunner(TaskPorts ports, ITaskObserver observer)
{
    private const int MaxQuestions = 3;
    private readonly TableLook _look = new(ports, observer);

    /// <summary>Does what the words say, or says why not.</summary>
    public async ValueTask<TaskOutcome> Run(TaskRequest request, CancellationToken cancellation)
    {
        long startUs = ports.Clock.NowUs;
        ArmDriver? driver = request.PlanOnly || ports.Link is null ? null : new ArmDriver(ports.Link, ports.Motion, ports.Clock, observer.ConfirmRestPose);
        var timings = new Stopwatches();
        TaskOutcome outcome;
        try
        {
            outcome = await Attempt(request, driver, timings, cancellation).ConfigureAwait(false);
        }
        catch (UnreadablePictureException fault)
        {
            outcome = new TaskOutcome(TaskEnd.Refused) { Answer = new RefusalAnswer(RefusalReason.UnreadablePicture), Detail = fault.Message };
        }
        catch (CameraMovedException fault)
        {
            outcome = new TaskOutcome(timings.Begun ? TaskEnd.Failed : TaskEnd.Refused) { Failure = FailureReason.CameraMoved, Detail = Centimetres(fault.ShiftM) };
        }
        catch (CameraException fault)
        {
            outcome = new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.CameraLost, Detail = fault.Message };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            outcome = new TaskOutcome(TaskEnd.Stopped);
        }
        long firstUs = driver?.FirstMotionUs ?? 0;
        return outcome with
        {
            Timings = new TaskTimings(timings.PlannerUs / 1e3, firstUs == 0 ? 0 : (firstUs - startUs) / 1e3, (ports.Clock.NowUs - startUs) / 1e3),
        };
    }

    private async ValueTask<TaskOutcome> Attempt(TaskRequest request, ArmDriver? driver, Stopwatches timings, CancellationToken cancellation)
    {
        if (driver is not null)
        {
            MoveProblem problem = await BecomeReady(driver, cancellation).ConfigureAwait(false);
            if (!problem.IsNone)
                return StepRunner.Ended(problem, null);
        }
        (CameraFrame frame, Scene scene) = await _look.Now(cancellation).ConfigureAwait(false);
        (PlannerAnswer answer, bool asked) = await Understand(request, frame, scene, timings, cancellation).ConfigureAwait(false);
        switch (answer)
        {
            case RefusalAnswer:
                return new TaskOutcome(TaskEnd.Refused) { Answer = answer };
            case QuestionAnswer:
                return new TaskOutcome(TaskEnd.Asked) { Answer = answer };
            case PlanAnswer when driver is null:
                return new TaskOutcome(TaskEnd.Done) { Answer = answer };
        }
        var plan = (PlanAnswer)answer;
        if (!await observer.Approve(plan, cancellation).ConfigureAwait(false))
            return new TaskOutcome(TaskEnd.Stopped) { Answer = plan };
        if (asked)
            (_, scene) = await _look.Settled(cancellation).ConfigureAwait(false);
        var steps = new StepRunner(_look, new PickAndPlace(ports.Motion, driver!), observer, request.MaxAttempts, ports.Motion.Arm.Reach);
        timings.Begun = true;
        TaskOutcome outcome = await steps.Run(plan, scene, cancellation).ConfigureAwait(false);
        return outcome with { Answer = outcome.Answer ?? plan };
    }

    // The arm must be out of the picture before the first look.
    private async ValueTask<MoveProblem> BecomeReady(ArmDriver driver, CancellationToken cancellation)
    {
        long movedUs = driver.FirstMotionUs;
        MoveProblem problem = await driver.GoToLook(cancellation).ConfigureAwait(false);
        if (problem.IsNone && driver.FirstMotionUs != movedUs)
            await _look.Settled(cancellation).ConfigureAwait(false);
        return problem;
    }

    private async ValueTask<(PlannerAnswer Answer, bool Asked)> Understand(
        TaskRequest request, CameraFrame frame, Scene scene, Stopwatches timings, CancellationToken cancellation)
    {
        var dialogue = new List<DialogueTurn>();
        string words = request.Instruction;
        for (int questions = 0; ; questions++)
        {
            long fromUs = ports.Clock.NowUs;
            PlannerAnswer answer = await ports.Planner.Plan(
                new PlannerRequest(words, request.Language) { Frame = frame, Scene = scene, Reach = ports.Motion.Arm.Reach, Dialogue = dialogue }, cancellation).ConfigureAwait(false);
            timings.PlannerUs += ports.Clock.NowUs - fromUs;
            observer.Planned(answer);
            if (answer is not QuestionAnswer question || questions == MaxQuestions
                || await observer.Ask(question, cancellation).ConfigureAwait(false) is not { } reply)
                return (answer, questions > 0);
            dialogue.Add(new DialogueTurn(words, answer));
            words = reply;
        }
    }

    private static string Centimetres(double shiftM) => shiftM > 0 ? Math.Max(1, Math.Round(100 * shiftM)).ToString(CultureInfo.InvariantCulture) : "";

    private sealed class Stopwatches
    {
        public long PlannerUs { get; set; }

        /// <summary>Whether the arm has been given its work.</summary>
        public bool Begun { get; set; }
    }
}
