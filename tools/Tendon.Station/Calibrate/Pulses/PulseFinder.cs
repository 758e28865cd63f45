using System.Globalization;
using Tendon.Firmware.Control.Pulses;
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
    private const int CoarseUs = 80;
    private const int FineUs = 20;

    // What a person takes for free may press already.
    private const int MarginUs = 15;
    private const long SettleUs = 600_000;
    private const long OnTheWayUs = 150_000;

    // Twice what play, printed parts and a person's eye make of it.
    private const double LargestSpanError = 0.25;

    // A horn may sit some splines off; further out only somebody who does not look says that a joint still moves.
    private const double HornUs = 200;
    private int _presentUs;

    /// <summary>Finds the range of one joint and leaves it held in its middle.</summary>
    /// <param name="joint">The joint; those before it are held in their middles.</param>
    /// <param name="finding">What is wrong when there is no result.</param>
    /// <returns>The calibration in µs, or null; then the joint is limp.</returns>
    /// <exception cref="PulseStopException">The person says that the joint does not even stand freely in its middle.</exception>
    public CalibratedJoint? Find(PulseJoint joint, out Finding? finding)
    {
        finding = null;
        _presentUs = 0;
        int start = Math.Clamp(joint.ExpectedMiddleUs, PulseTrial.ShortestUs, PulseTrial.LongestUs);
        if (!IsFree(joint, start))
            throw new PulseStopException("calibrate.not-free", joint.Name, start);
        int least = End(joint, start, -1), most = End(joint, start, 1);
        int middle = (least + most) / 2;
        Send(joint, middle);
        bool isMiddle = person.Ask(new OperatorRequest(OperatorAction.JointAtMiddle, unitId, joint.Name, Text(middle)));
        if (isMiddle && Math.Abs(most - least - joint.SpanUs) <= LargestSpanError * joint.SpanUs)
        {
            port.Hold(joint.Index);
            return Result(joint, least, most);
        }

        port.SetPulse(joint.Index, 0);
        finding = new Finding(DefectCode.WrongRange, joint.Name, most - least, Math.Round(joint.SpanUs), "µs");
        return null;
    }

    // How far the servo turns per pulse is the arm file's; where both ends lie says where its zero is.
    private static CalibratedJoint Result(PulseJoint joint, int least, int most)
    {
        (int lowerUs, int upperUs) = joint.Servo.Sign > 0 ? (least, most) : (most, least);
        int zeroUs = (int)Math.Round((lowerUs - joint.OffsetUs(joint.LowerRad) + upperUs - joint.OffsetUs(joint.UpperRad)) / 2);
        int minUrad = joint.Servo.MinPositionUrad, maxUrad = joint.Servo.MaxPositionUrad;
        if (!joint.HasOwnEnds)
            return new CalibratedJoint(joint.Name, joint.Servo.ServoId, joint.Servo.Sign, 0, zeroUs, joint.Servo.LeastStep, joint.Servo.MostStep, minUrad, maxUrad);
        return new CalibratedJoint(
            joint.Name, joint.Servo.ServoId, joint.Servo.Sign, 0, zeroUs, least, most,
            Math.Max(minUrad, AngleUrad(joint, lowerUs - zeroUs)), Math.Min(maxUrad, AngleUrad(joint, upperUs - zeroUs)));
    }

    private static int AngleUrad(PulseJoint joint, int fromZeroUs) => (int)Math.Round(joint.Servo.Sign * fromZeroUs / joint.UsPerRad * 1e6);

    private int End(PulseJoint joint, int start, int direction)
    {
        int free = start;
        double reachUs = (joint.SpanUs / 2 * (1 + LargestSpanError)) + HornUs;
        foreach (int step in new[] { CoarseUs, FineUs })
        {
            while (IsInReach(free + (direction * step)) && IsFree(joint, free + (direction * step)))
                free += direction * step;
            Send(joint, free);
        }

        return free - (direction * MarginUs);

        bool IsInReach(int pulseUs) => pulseUs is >= PulseTrial.ShortestUs and <= PulseTrial.LongestUs && Math.Abs(pulseUs - start) <= reachUs;
    }

    private bool IsFree(PulseJoint joint, int pulseUs)
    {
        Send(joint, pulseUs);
        bool isFree = person.Ask(new OperatorRequest(OperatorAction.JointMovedFreely, unitId, joint.Name, Text(pulseUs)));
        if (!isFree)
        {
            port.SetPulse(joint.Index, 0);
            _presentUs = 0;
        }

        return isFree;
    }

    // A limp joint goes where it is told; one that stands is led there in steps that nobody has to jump away from.
    private void Send(PulseJoint joint, int pulseUs)
    {
        while (_presentUs != 0 && Math.Abs(pulseUs - _presentUs) > PulseTrial.LargestStepUs)
        {
            _presentUs += Math.Sign(pulseUs - _presentUs) * PulseTrial.LargestStepUs;
            port.SetPulse(joint.Index, _presentUs);
            port.WaitUntil(port.NowUs + OnTheWayUs);
        }

        _presentUs = pulseUs;
        port.SetPulse(joint.Index, pulseUs);
        port.WaitUntil(port.NowUs + SettleUs);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
