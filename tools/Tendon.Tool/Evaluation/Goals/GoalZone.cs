namespace Tendon.Tool.Evaluation.Goals;

/// <summary>A part of the table as the camera shows it; front is the bottom of the picture.</summary>
public enum GoalZone
{
    None = 0,
    Centre = 1,
    Left = 2,
    Right = 3,
    Front = 4,
    Back = 5,
    FrontLeft = 6,
    FrontRight = 7,
    BackLeft = 8,
    BackRight = 9,
}
