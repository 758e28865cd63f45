namespace Tendon.Host.Core.Execution;

/// <summary>How long a task took, by the host's clock, from the moment the words were given.</summary>
/// <param name="PlannerMs">The planner's step: picture and words to a plan.</param>
/// <param name="FirstMotionMs">Until the first setpoint of the first motion applied; 0 when nothing moved.</param>
/// <param name="TotalMs">Until the outcome.</param>
public readonly record struct TaskTimings(double PlannerMs, double FirstMotionMs, double TotalMs)
{
    public static TaskTimings None => default;
}
