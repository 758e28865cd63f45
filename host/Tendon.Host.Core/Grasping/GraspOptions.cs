namespace Tendon.Host.Core.Grasping;

/// <summary>Clearances and preferences of picking and placing, metres and radians.</summary>
public sealed record GraspOptions
{
    /// <summary>Room for the fingers, tried in this order.</summary>
    public IReadOnlyList<FingerClearance> Clearances { get; init; } = [FingerClearance.Roomy, FingerClearance.Tight, FingerClearance.Slim];

    /// <summary>Least height of any finger corner above what the object stands on: sag and backlash take some of it.</summary>
    public double FingerFloorClearanceM { get; init; } = 0.0035;

    /// <summary>How far the fingertip reaches past the object's middle where the table allows it.</summary>
    public double ReachPastMiddleM { get; init; } = 0.012;

    /// <summary>How much narrower than the object the jaw is told to close: the servo turns the rest into force.</summary>
    public double SqueezeM { get; init; } = 0.012;

    /// <summary>Gap between the fingertips and the object's top before the approach and after the retreat.</summary>
    public double HoverM { get; init; } = 0.02;

    /// <summary>Gap under an object when it is let go.</summary>
    public double DropM { get; init; } = 0.002;

    /// <summary>Flattest approach, below the horizontal.</summary>
    public double MinPitchRad { get; init; } = 0.35;

    /// <summary>Steepest approach; a little past vertical helps close to the base.</summary>
    public double MaxPitchRad { get; init; } = 1.85;

    /// <summary>Share of full speed near objects.</summary>
    public double CarefulSpeed { get; init; } = 0.7;

    /// <summary>Share of full speed with something that is held at an angle: the pads touch it on little of their width.</summary>
    public double GentleSpeed { get; init; } = 0.4;

    /// <summary>Speed of a push, metres per second.</summary>
    public double PushMPerS { get; init; } = 0.07;

    /// <summary>Speed of pushing a ball, metres per second: it rolls on from the speed it has.</summary>
    public double BallPushMPerS { get; init; } = 0.04;

    /// <summary>Share of full speed when closing the jaw: a jaw that hits an object makes it jump out sideways.</summary>
    public double GripSpeed { get; init; } = 0.35;
}
