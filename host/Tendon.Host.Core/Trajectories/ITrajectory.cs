namespace Tendon.Host.Core.Trajectories;

/// <summary>A motion of all joints over time that ends at rest.</summary>
public interface ITrajectory
{
    /// <summary>Time from start to rest, seconds.</summary>
    double DurationS { get; }

    /// <summary>Position, velocity and acceleration at a time; clamped to the start before 0 and to rest at the goal after
    /// <see cref="DurationS"/>. Does not allocate.</summary>
    void Evaluate(double timeS, out JointState state);
}
