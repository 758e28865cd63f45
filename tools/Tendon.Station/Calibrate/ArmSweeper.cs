using Tendon.Station.Bus;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>
/// Sweeps every joint from end to end, one at a time, the outermost first: each is then held in its middle, so that the next one in
/// swings a known arm. A joint that cannot be trusted to hold stays limp. Nothing that is written here outlasts a restart.
/// </summary>
internal sealed class ArmSweeper(StageContext context)
{
    private const long SettleUs = 2_000_000;
    private const long SinkUs = 1_500_000;
    private const int JitterLooks = 40;
    private const long JitterLookUs = 4_000;
    private readonly ServoLine _line = new(context.Port, context.Cancellation);

    /// <summary>The sweeps in the arm file's order; the arm is limp afterwards, also when this ends early.</summary>
    public IReadOnlyList<JointSweep> Run()
    {
        ServoDrive[] drives = [.. context.Arm.Joints.Select(joint => new ServoDrive(_line, joint.ServoId))];
        var sweeps = new JointSweep[drives.Length];
        try
        {
            foreach (ServoDrive drive in drives)
                drive.TryPrepare();
            Wait(SettleUs);
            double[] jitter = [.. drives.Select(drive => drive.Jitter(JitterLooks, JitterLookUs))];
            for (int i = drives.Length - 1; i >= 0; i--)
            {
                context.Progress("calibrate.sweep", context.Arm.Joints[i].Name, (double)(drives.Length - 1 - i) / drives.Length);
                sweeps[i] = Sweep(drives[i], jitter[i]);
            }

            return sweeps;
        }
        finally
        {
            LetDown();
        }
    }

    private static JointSweep Sweep(ServoDrive drive, double jitterSteps)
    {
        JointSweep sweep = Sweep(drive, jitterSteps, SweepOptions.GentlePermille);
        // A sticky joint that carries weight may stall on the way and look as if it had met its end.
        return sweep.Moved && !sweep.IsSticky ? sweep : Sweep(drive, jitterSteps, SweepOptions.FirmPermille);
    }

    private static JointSweep Sweep(ServoDrive drive, double jitterSteps, int torquePermille)
    {
        var track = new StepTrack();
        List<SweepLeg> legs = [drive.Run(track, 1, torquePermille), drive.Run(track, -1, torquePermille)];
        var sweep = new JointSweep(drive.Id, jitterSteps, legs);
        if (!sweep.HasEnds || sweep.IsReversed)
            return sweep;
        SweepLeg back = drive.Run(track, 1, torquePermille, (sweep.LowSteps + sweep.HighSteps) / 2);
        drive.Hold();
        return sweep with { Legs = [.. legs, back with { MetEnd = true }] };
    }

    private void LetDown()
    {
        const byte damped = 2, free = 0;
        try
        {
            // On a line of its own: whoever has cancelled wants the torque off above all.
            var last = new ServoLine(context.Port);
            ServoDrive[] drives = [.. context.Arm.Joints.Select(joint => new ServoDrive(last, joint.ServoId))];
            foreach (ServoDrive drive in drives)
                drive.SetTorque(damped);
            Wait(SinkUs);
            foreach (ServoDrive drive in drives)
                drive.SetTorque(free);
        }
        catch (UnitPortException)
        {
            // The way to the unit is gone; what is under way says so already.
        }
    }

    private void Wait(long timeUs) => context.Port.WaitUntil(context.Port.NowUs + timeUs);
}
