using Tendon.Station.Bus;
using Tendon.Station.Calibrate;
using Tendon.Station.Stages;

namespace Tendon.Station.Prove;

/// <summary>Moves the arm under proof and looks at it meanwhile. Ends the proof when servos restart or a joint is held back.</summary>
internal sealed class ArmMover
{
    private const double MoveRadPerS = 1.3;
    private const long MovePeriodUs = 20_000;
    private const long SettleUs = 250_000;
    private const long RestartUs = 1_200_000;
    private const int MostMisses = 3;
    private const double HeldBackRad = 0.5;
    private const int HeldBackLooks = 30;
    private const int TorquePermille = 800;
    private const int JawTorquePermille = 400;
    private readonly StageContext _context;

    public ArmMover(StageContext context, ServoLine line)
    {
        _context = context;
        Drives = [.. context.Arm.Joints.Select(joint => new ProveDrive(
            line, joint.ServoId, JointScale.Of(joint, context.Calibration), joint.TorqueLimitPermille < 1000 ? JawTorquePermille : TorquePermille))];
    }

    public IReadOnlyList<ProveDrive> Drives { get; }

    public double NowS => _context.Port.NowUs * 1e-6;

    /// <exception cref="ProofEndedException">A servo does not answer.</exception>
    public void Ready()
    {
        foreach (ProveDrive drive in Drives)
        {
            if (!drive.TryReady() && !drive.TryReady())
            {
                FindOut();
                throw new ProofEndedException(ProofEnd.ServoSilent, Drives.ToList().IndexOf(drive));
            }
        }
    }

    /// <summary>All joints together, at an unhurried speed.</summary>
    public void MoveTo(IReadOnlyList<double> pose)
    {
        double[] from = [.. Drives.Select(d => d.GoalRad)];
        double farthest = from.Zip(pose, (a, b) => Math.Abs(a - b)).Max();
        long durationUs = (long)(farthest / MoveRadPerS * 1e6), startUs = _context.Port.NowUs;
        for (long nextUs = startUs + MovePeriodUs; farthest > 0; nextUs += MovePeriodUs)
        {
            WaitUntil(nextUs);
            double share = Math.Min(1, (double)(_context.Port.NowUs - startUs) / Math.Max(1, durationUs));
            for (int i = 0; i < Drives.Count; i++)
            {
                if (from[i] != pose[i])
                    Drives[i].Send(from[i] + ((pose[i] - from[i]) * share));
            }

            if (share >= 1)
                break;
        }

        Wait(SettleUs);
        foreach (ProveDrive drive in Drives)
            Watch(drive, 0);
    }

    /// <summary>One joint along the given corners at constant speed, its goal sent anew every period.</summary>
    public List<ProveSample> Follow(int joint, double radPerS, long periodUs, params IReadOnlyList<double> corners)
    {
        ProveDrive drive = Drives[joint];
        var samples = new List<ProveSample>();
        int heldBack = 0;
        double startS = NowS;
        for (int corner = 0; corner < corners.Count; corner++)
        {
            double from = corner == 0 ? drive.GoalRad : corners[corner - 1], to = corners[corner];
            double legStartS = NowS, durationS = Math.Abs(to - from) / radPerS;
            for (long nextUs = _context.Port.NowUs + periodUs; ; nextUs += periodUs)
            {
                double share = durationS == 0 ? 1 : Math.Min(1, (NowS - legStartS) / durationS);
                double goal = from + ((to - from) * share);
                drive.Send(goal);
                if (drive.TrySample(NowS - startS, goal, out ProveSample sample))
                {
                    samples.Add(sample);
                    heldBack = Math.Abs(sample.PositionRad - goal) > HeldBackRad ? heldBack + 1 : 0;
                }

                Watch(drive, heldBack);
                if (share >= 1)
                    break;
                WaitUntil(nextUs);
            }
        }

        return samples;
    }

    /// <summary>One joint along the given corners by the servo's own profile: smoother than any bus, so that its load can be read at any moment.</summary>
    public List<ProveSample> Glide(int joint, double radPerS, long periodUs, params IReadOnlyList<double> corners)
    {
        ProveDrive drive = Drives[joint];
        var samples = new List<ProveSample>();
        double startS = NowS;
        drive.SetSpeed(radPerS);
        foreach (double corner in corners)
        {
            double from = drive.GoalRad, legStartS = NowS, durationS = Math.Abs(corner - from) / radPerS;
            drive.Send(corner);
            for (long nextUs = _context.Port.NowUs + periodUs; NowS - legStartS < durationS; nextUs += periodUs)
            {
                WaitUntil(nextUs);
                double goal = from + ((corner - from) * Math.Min(1, (NowS - legStartS) / durationS));
                if (drive.TrySample(NowS - startS, goal, out ProveSample sample))
                    samples.Add(sample);
                Watch(drive, 0);
            }
        }

        drive.SetSpeed(0);
        return samples;
    }

    public void Wait(long us) => WaitUntil(_context.Port.NowUs + us);

    /// <summary>Whether servos restarted: after a moment they answer again, without torque.</summary>
    /// <exception cref="ProofEndedException">Always: with a restart, a silent servo or a joint that is held back as the reason.</exception>
    public void FindOut()
    {
        Wait(RestartUs);
        for (int i = 0; i < Drives.Count; i++)
        {
            if (!Drives[i].TryLook(out _) && !Drives[i].TryLook(out _))
                throw new ProofEndedException(ProofEnd.ServoSilent, i);
        }

        if (Drives.Any(drive => drive.HasGoneLimp()))
            throw new ProofEndedException(ProofEnd.ServosRestarted, -1);
    }

    private void Watch(ProveDrive drive, int heldBackLooks)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        if (drive.Misses >= MostMisses)
            FindOut();
        if (heldBackLooks >= HeldBackLooks)
        {
            if (drive.HasGoneLimp())
                throw new ProofEndedException(ProofEnd.ServosRestarted, -1);
            throw new ProofEndedException(ProofEnd.HeldBack, Drives.ToList().IndexOf(drive));
        }
    }

    private void WaitUntil(long timeUs) => _context.Port.WaitUntil(timeUs);
}
