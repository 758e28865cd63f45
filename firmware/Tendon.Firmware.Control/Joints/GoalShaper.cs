using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Joints;

/// <summary>Turns setpoints into servo goals: advances them along the velocity by the servo's lag and keeps the result within position and velocity limits.</summary>
public sealed class GoalShaper
{
    private readonly JointConfiguration[] _joints;
    private readonly int _leadUs;
    private readonly int[] _goalUrad;
    private readonly int[] _goalSteps;

    /// <summary>A shaper for one arm.</summary>
    /// <param name="joints">The joints.</param>
    /// <param name="leadUs">Lag to make up for, µs.</param>
    public GoalShaper(JointConfiguration[] joints, int leadUs)
    {
        _joints = joints;
        _leadUs = leadUs;
        _goalUrad = new int[joints.Length];
        _goalSteps = new int[joints.Length];
    }

    /// <summary>Goals in servo steps, by joint.</summary>
    public int[] GoalSteps => _goalSteps;

    /// <summary>Starts at rest at a position.</summary>
    public void RestAt(int joint, int positionUrad)
    {
        _goalUrad[joint] = positionUrad;
        _goalSteps[joint] = JointScale.Steps(_joints[joint], positionUrad);
    }

    /// <summary>Moves one goal by one step of <paramref name="stepUs"/>.</summary>
    public void Shape(int joint, int setpointUrad, int setpointUradPerS, int stepUs)
    {
        JointConfiguration limits = _joints[joint];
        int least = setpointUrad < limits.MinPositionUrad ? setpointUrad : limits.MinPositionUrad;
        int most = setpointUrad > limits.MaxPositionUrad ? setpointUrad : limits.MaxPositionUrad;
        int lead = (int)((long)setpointUradPerS * _leadUs / 1000000);
        int reach = (int)((long)limits.MaxVelocityUradPerS * stepUs / 1000000) + 1;
        int goal = Whole.Clamp(setpointUrad + lead, least, most);
        _goalUrad[joint] = Whole.Clamp(goal, _goalUrad[joint] - reach, _goalUrad[joint] + reach);
        _goalSteps[joint] = JointScale.Steps(limits, _goalUrad[joint]);
    }
}
