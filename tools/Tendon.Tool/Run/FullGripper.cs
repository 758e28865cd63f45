using Spectre.Console;
using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Kinematics;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Run;

/// <summary>What an interrupted job left in the gripper: it is handed to a person, for the next grasp would drop it.</summary>
internal static class FullGripper
{
    // A jaw that squeezes something stays this far open of where it is told to be; servo and gear are within 0.03 rad.
    private const double SqueezeRad = 0.08;
    private const double OpenByRad = 0.5;

    /// <summary>Makes sure that the gripper is empty; asks a person where it is not. False when nobody takes the thing.</summary>
    internal static async Task<bool> Empty(ToolContext context, HostSession session, CancellationToken cancellation)
    {
        if (session.Link is not { } link || !IsHolding(link))
            return true;
        context.Console.MarkupInterpolated($"   {context.Text["run.held"]} ");
        string? reply = await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation);
        context.Console.WriteLine();
        if (!TerminalObserver.IsYes(reply))
            return false;
        var driver = new ArmDriver(link, session.Ports.Motion, session.Clock);
        if (!(await driver.EnsureArmed(cancellation)).IsNone)
            return false;
        double open = Math.Min((driver.JawRad ?? driver.SetpointRad[JointVector.Jaw]) + OpenByRad, session.Ports.Motion.Arm.Joints[JointVector.Jaw].MaxPositionRad);
        return (await driver.GoTo(driver.SetpointRad.WithJaw(open), cancellation)).IsNone;
    }

    private static bool IsHolding(IArmLink link) =>
        link.Hello.Feedback[JointVector.Jaw] != FeedbackClass.None && link.State is var state && state.Safety == SafetyState.Holding && state.PositionRad[JointVector.Jaw] - state.SetpointRad[JointVector.Jaw] > SqueezeRad;
}
