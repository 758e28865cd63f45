namespace Tendon.Contracts;

/// <summary>One joint's block of a hello message, for writing.</summary>
public struct JointLimits
{
    public int MinPositionUrad;
    public int MaxPositionUrad;
    public int MaxVelocityUradPerS;
    public int MaxAccelerationUradPerS2;
    public FeedbackClass FeedbackClass;
}
