namespace Tendon.Workbench.Arm;

/// <summary>How a servo's shaft stands for the joints' angles: straight, geared, or through a linkage that several joints share.</summary>
/// <param name="OffsetRad">Shaft angle where all joints are at 0, in the sense of the emulated servo.</param>
/// <param name="Factors">Shaft angle per joint angle, by joint; the joint that the servo belongs to is among them.</param>
public sealed record ShaftDrive(double OffsetRad, IReadOnlyList<(int Joint, double Factor)> Factors)
{
    /// <summary>Shaft angle for the joints' angles, rad.</summary>
    public double ShaftRad(ReadOnlySpan<double> anglesRad)
    {
        double angle = OffsetRad;
        foreach ((int joint, double factor) in Factors) angle += factor * anglesRad[joint];
        return angle;
    }

    /// <summary>Shaft angle per angle of one joint; 0 where they are not connected.</summary>
    public double FactorOf(int joint)
    {
        foreach ((int one, double factor) in Factors)
        {
            if (one == joint) return factor;
        }

        return 0;
    }
}
