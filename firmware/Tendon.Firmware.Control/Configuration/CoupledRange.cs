using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Configuration;

/// <summary>A joint's range that moves with an earlier joint of the arm, because their linkage meets its stops earlier or later.</summary>
public sealed class CoupledRange
{
    /// <summary>The value of <see cref="Joint"/> where there is no such range.</summary>
    public const byte NoJoint = 255;

    /// <summary>Index of the joint that moves the range, below that of the limited joint.</summary>
    public byte Joint = NoJoint;

    /// <summary>Lower limit per angle of the other joint, millionths.</summary>
    public int MinSlopePpm;

    /// <summary>Lower limit where the other joint is at 0, µrad.</summary>
    public int MinOffsetUrad;

    /// <summary>Upper limit per angle of the other joint, millionths.</summary>
    public int MaxSlopePpm;

    /// <summary>Upper limit where the other joint is at 0, µrad.</summary>
    public int MaxOffsetUrad;

    /// <summary>Whether there is such a range.</summary>
    public bool IsSet => Joint != NoJoint;

    /// <summary>Lower limit at an angle of the other joint, µrad.</summary>
    public int MinUrad(int otherUrad) => MinOffsetUrad + Share(MinSlopePpm, otherUrad);

    /// <summary>Upper limit at an angle of the other joint, µrad.</summary>
    public int MaxUrad(int otherUrad) => MaxOffsetUrad + Share(MaxSlopePpm, otherUrad);

    /// <summary>How far a joint is beyond the range, µrad; 0 inside.</summary>
    public int ExcessUrad(int positionUrad, int otherUrad)
    {
        int below = MinUrad(otherUrad) - positionUrad;
        int above = positionUrad - MaxUrad(otherUrad);
        int excess = below > above ? below : above;
        return excess > 0 ? excess : 0;
    }

    /// <summary>A share of an angle, both in whole numbers.</summary>
    /// <param name="ppm">Millionths.</param>
    /// <param name="angleUrad">The angle, µrad.</param>
    public static int Share(int ppm, int angleUrad) => (int)Whole.RoundedQuotient((long)ppm * angleUrad, 1000000);
}
