using System.Globalization;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate.Pulses;

/// <summary>
/// Calibrates joints that report nothing: a person watches. Each joint is led outwards from its middle, in coarse steps until the person says that it
/// has met its end or buzzes, then back and in fine steps; a servo never stands against its end longer than it takes to answer.
/// </summary>
/// <param name="port">The pulses.</param>
/// <param name="person">Who watches.</param>
/// <param name="unitId">The unit.</param>
public sealed class PulseFinder(IPulsePort port, IOperator person, string unitId)
{
    /// <summary>Shortest pulse that is ever sent, µs: hobby servos give or take nothing below.</summary>
    public const int ShortestUs = 500;

    /// <summary>Longest pulse that is ever sent, µs.</summary>
    public const int LongestUs = 2500;

    private const int MiddleUs = 1500;
    private const int CoarseUs = 80;
    private const int FineUs = 20;

    // What a person takes for free may press already.
    private const int MarginUs = 15;
    private const long SettleUs = 600_000;
    private const double DegreesPerRad = 180 / Math.PI;

    /// <summary>Least range that can be a whole joint, µs: about 45 degrees.</summary>
    public const int LeastRangeUs = 500;

    /// <summary>Finds the range of one joint.</summary>
    /// <param name="joint">The joint; its servo id is the channel.</param>
    /// <param name="finding">What is wrong when there is no result.</param>
    /// <returns>The calibration in µs, or null.</returns>
    /// <exception cref="OperationCanceledException">The person says that the joint does not even stand freely in its middle.</exception>
    public CalibratedJoint? Find(JointProfile joint, out Finding? finding)
    {
        finding = null;
        try
        {
            if (!IsFree(joint, MiddleUs))
                throw new OperationCanceledException($"{joint.Name} does not stand freely at {MiddleUs} µs: put its horn on anew, in the middle");
            int least = End(joint, -1), most = End(joint, 1);
            int middle = (least + most) / 2;
            Send(joint, middle);
            bool isMiddle = person.Ask(new OperatorRequest(OperatorAction.JointAtMiddle, unitId, joint.Name, Text(middle)));
            if (isMiddle && most - least >= LeastRangeUs)
                return Result(joint, least, most);
            finding = new Finding(DefectCode.WrongRange, joint.Name, most - least, joint.SpanRad * DegreesPerRad, "µs");
            return null;
        }
        finally
        {
            port.SetPulse(joint.ServoId, 0);
        }
    }

    private static CalibratedJoint Result(JointProfile joint, int least, int most)
    {
        // The ends are the arm file's limits: that is all that is known of a joint that reports nothing.
        double usPerRad = (most - least) / joint.SpanRad;
        double zeroUs = joint.Sign > 0 ? least - (joint.MinPositionRad * usPerRad) : most + (joint.MinPositionRad * usPerRad);
        return new CalibratedJoint(
            joint.Name, joint.ServoId, joint.Sign, 0, (int)Math.Round(zeroUs), least, most,
            (int)Math.Round(joint.MinPositionRad * 1e6), (int)Math.Round(joint.MaxPositionRad * 1e6));
    }

    private int End(JointProfile joint, int direction)
    {
        int free = MiddleUs;
        foreach (int step in new[] { CoarseUs, FineUs })
        {
            while (free + (direction * step) is >= ShortestUs and <= LongestUs && IsFree(joint, free + (direction * step)))
                free += direction * step;
            Send(joint, free);
        }

        return free - (direction * MarginUs);
    }

    private bool IsFree(JointProfile joint, int pulseUs)
    {
        Send(joint, pulseUs);
        bool isFree = person.Ask(new OperatorRequest(OperatorAction.JointMovedFreely, unitId, joint.Name, Text(pulseUs)));
        if (!isFree)
            port.SetPulse(joint.ServoId, 0);
        return isFree;
    }

    private void Send(JointProfile joint, int pulseUs)
    {
        port.SetPulse(joint.ServoId, pulseUs);
        port.WaitUntil(port.NowUs + SettleUs);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
