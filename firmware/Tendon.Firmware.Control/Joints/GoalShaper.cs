using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Joints;

/// <summary>Turns setpoints into servo goals: advances them by the servo's lag, which grows with velocity and, through inertia, with acceleration; takes out what gravity bends at rest, and keeps the result within position and velocity limits.</summary>
public sealed class GoalShaper
{
    // A servo without integral gain stands some mrad below its goal under load. The trim is slow, small, and works at rest only, where
    // the measured error is sag and not lag. Errors within the play and the encoder step are left alone, or the joint would hunt.
    private const int TrimTimeUs = 300000;
    private const int LargestTrimUrad = 30000;
    private const int TrimDeadbandUrad = 1600;
    private const int LargestTrimmedErrorUrad = 40000;
    private const int RestUradPerS = 20000;

    private readonly JointConfiguration[] _joints;
    private readonly int _leadUs;
    private readonly int _accelerationLeadMs2;
    private readonly int[] _goalUrad;
    private readonly int[] _trimUrad;
    private readonly int[] _setpointUradPerS;

    /// <summary>A shaper for one arm.</summary>
    public GoalShaper(ArmConfiguration configuration)
    {
        JointConfiguration[] joints = configuration.Joints;
        _joints = joints;
        _leadUs = configuration.GoalLeadUs;
        _accelerationLeadMs2 = configuration.GoalAccelerationLeadMs2;
        _goalUrad = new int[joints.Length];
        _trimUrad = new int[joints.Length];
        _setpointUradPerS = new int[joints.Length];
    }

    /// <summary>Goals by joint, µrad.</summary>
    public int[] GoalUrad => _goalUrad;

    /// <summary>Velocities of the setpoints by joint, µrad/s.</summary>
    public int[] GoalUradPerS => _setpointUradPerS;

    /// <summary>Starts at rest at a position.</summary>
    public void RestAt(int joint, int positionUrad)
    {
        _trimUrad[joint] = 0;
        _setpointUradPerS[joint] = 0;
        _goalUrad[joint] = positionUrad;
    }

    /// <summary>Adjusts the trim of a joint by a fresh measurement. A gripping joint is never trimmed: its error is its grip.</summary>
    public void Trim(int joint, int setpointUrad, int setpointUradPerS, int measuredUrad, int stepUs)
    {
        int errorUrad = setpointUrad - measuredUrad;
        int size = Whole.Magnitude(errorUrad);
        bool moves = Whole.Magnitude(setpointUradPerS) > RestUradPerS;
        if (moves || _joints[joint].Grips || size < TrimDeadbandUrad || size > LargestTrimmedErrorUrad)
            return;
        int change = (int)Whole.RoundedQuotient((long)errorUrad * stepUs, TrimTimeUs);
        _trimUrad[joint] = Whole.Clamp(_trimUrad[joint] + change, -LargestTrimUrad, LargestTrimUrad);
    }

    /// <summary>Moves one goal by one step of <paramref name="stepUs"/>.</summary>
    public void Shape(int joint, int setpointUrad, int setpointUradPerS, int stepUs)
    {
        JointConfiguration limits = _joints[joint];
        int least = setpointUrad < limits.MinPositionUrad ? setpointUrad : limits.MinPositionUrad;
        int most = setpointUrad > limits.MaxPositionUrad ? setpointUrad : limits.MaxPositionUrad;
        long accelerationUradPerS2 = ((long)setpointUradPerS - _setpointUradPerS[joint]) * 1000000 / stepUs;
        _setpointUradPerS[joint] = setpointUradPerS;
        int lead = (int)(((setpointUradPerS * (long)_leadUs) + (accelerationUradPerS2 * _accelerationLeadMs2)) / 1000000);
        int reach = (int)((long)limits.MaxVelocityUradPerS * stepUs / 1000000) + 1;
        int goal = Whole.Clamp(setpointUrad + lead + _trimUrad[joint], least, most);
        _goalUrad[joint] = Whole.Clamp(goal, _goalUrad[joint] - reach, _goalUrad[joint] + reach);
    }
}
