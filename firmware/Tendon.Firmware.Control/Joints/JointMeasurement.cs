using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Joints;

/// <summary>What is known of one joint: the last believable sample and how old it is. A missing or damaged reply leaves the last sample in place.</summary>
public sealed class JointMeasurement
{
    private const int SlopeSamples = 4;

    // An 8-bit checksum passes one damaged packet in 256; a lone leap is such a packet, three in a row are the joint.
    private const int LeapsToBelieve = 3;
    private const int LeapAllowanceUrad = 60000;

    private readonly JointConfiguration _joint;
    private readonly int[] _pastPositionUrad = new int[SlopeSamples];
    private readonly long[] _pastTimeUs = new long[SlopeSamples];
    private int _pastCount;
    private int _pastNext;
    private int _leapsInRow;

    /// <summary>A joint that has not been measured yet.</summary>
    public JointMeasurement(JointConfiguration joint) => _joint = joint;

    /// <summary>Whether the joint closes on things, so that standing against something is its work.</summary>
    public bool Grips => _joint.Grips;

    /// <summary>Whether a sample was ever taken.</summary>
    public bool IsMeasured { get; private set; }

    /// <summary>Feedback requests since the last believable sample.</summary>
    public int MissedInRow { get; private set; }

    /// <summary>Samples refused because the joint cannot turn that fast, since start.</summary>
    public uint LeapCount { get; private set; }

    /// <summary>Position, µrad.</summary>
    public int PositionUrad { get; private set; }

    /// <summary>Velocity, µrad/s: the slope over the last four samples, because the unit of the servo's own figure depends on a stored setting.</summary>
    public int VelocityUradPerS { get; private set; }

    /// <summary>Motor current, mA, signed in the joint's direction.</summary>
    public int CurrentMa { get; private set; }

    /// <summary>Whether <see cref="VoltageMv"/> has been measured.</summary>
    public bool HasVoltage { get; private set; }

    /// <summary>Supply voltage, mV.</summary>
    public int VoltageMv { get; private set; }

    /// <summary>Temperature, °C.</summary>
    public int TemperatureC { get; private set; }

    /// <summary>Load, 0.1 %, signed in the joint's direction.</summary>
    public int LoadPermille { get; private set; }

    /// <summary>Status bits, see <see cref="JointSample"/>.</summary>
    public int Status { get; private set; }

    /// <summary>Takes the answer to a feedback request.</summary>
    public void Accept(JointSample feedback)
    {
        long timeUs = feedback.TimeUs;
        int positionUrad = JointScale.PositionUrad(_joint, feedback.PositionSteps);
        if (IsLeap(positionUrad, timeUs) && ++_leapsInRow < LeapsToBelieve)
        {
            LeapCount++;
            Miss();
            return;
        }

        if (_leapsInRow > 0)
        {
            if (_leapsInRow >= LeapsToBelieve)
                _pastCount = 0;
            _leapsInRow = 0;
        }

        IsMeasured = true;
        MissedInRow = 0;
        PositionUrad = positionUrad;
        CurrentMa = _joint.Sign * feedback.CurrentMa;
        LoadPermille = _joint.Sign * feedback.LoadPermille;
        HasVoltage = feedback.HasVoltage;
        VoltageMv = feedback.VoltageMv;
        TemperatureC = feedback.TemperatureC;
        Status = feedback.Status;
        UpdateSlope(positionUrad, timeUs);
    }

    /// <summary>Notes that the outputs of a joint without feedback took its goal. Nothing is measured by that.</summary>
    public void Confirm() => MissedInRow = 0;

    /// <summary>Counts a request that got no believable answer.</summary>
    public void Miss()
    {
        if (MissedInRow < int.MaxValue)
            MissedInRow++;
    }

    private bool IsLeap(int positionUrad, long timeUs)
    {
        if (_pastCount == 0)
            return false;
        long ageUs = timeUs - _pastTimeUs[(_pastNext + SlopeSamples - 1) % SlopeSamples];
        long reachableUrad = LeapAllowanceUrad + (2L * _joint.MaxVelocityUradPerS * Whole.Clamp(ageUs, 0, 1000000) / 1000000);
        return Whole.Magnitude((long)positionUrad - PositionUrad) > reachableUrad;
    }

    private void UpdateSlope(int positionUrad, long timeUs)
    {
        int oldest = _pastCount < SlopeSamples ? 0 : _pastNext;
        if (_pastCount > 0)
        {
            long spanUs = timeUs - _pastTimeUs[oldest];
            VelocityUradPerS = spanUs > 0
                ? (int)Whole.Clamp(((long)positionUrad - _pastPositionUrad[oldest]) * 1000000 / spanUs, -1000000000, 1000000000)
                : 0;
        }
        else
        {
            VelocityUradPerS = 0;
            _pastNext = 0;
        }

        _pastPositionUrad[_pastNext] = positionUrad;
        _pastTimeUs[_pastNext] = timeUs;
        _pastNext = (_pastNext + 1) % SlopeSamples;
        if (_pastCount < SlopeSamples)
            _pastCount++;
    }
}
