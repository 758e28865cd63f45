namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Where something was pushed, as the camera shows it; nearer is towards the bottom of the picture.</summary>
public enum GoalDirection
{
    None = 0,
    Left = 1,
    Right = 2,
    Away = 3,
    Nearer = 4,
}
