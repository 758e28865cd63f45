using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tendon.Host.Core.Kinematics;

/// <summary>One number per joint, in place: pan, lift, elbow, wrist flex, wrist roll, jaw. Radians (or rad/s, rad/s²) in the
/// URDF convention; the holder's name says which.</summary>
[InlineArray(Count)]
[SuppressMessage("Performance", "CA1815", Justification = "compared by the joint that differs, never as a whole")]
public struct JointVector
{
    /// <summary>Joints of the arm, the jaw included.</summary>
    public const int Count = 6;

    /// <summary>Index of the jaw.</summary>
    public const int Jaw = 5;

    private double _first;

    /// <summary>Six values in joint order.</summary>
    public static JointVector Of(double pan, double lift, double elbow, double wristFlex, double wristRoll, double jaw)
    {
        JointVector v = default;
        v[0] = pan;
        v[1] = lift;
        v[2] = elbow;
        v[3] = wristFlex;
        v[4] = wristRoll;
        v[5] = jaw;
        return v;
    }

    /// <summary>Copies the first six values of <paramref name="values"/>.</summary>
    public static JointVector Of(ReadOnlySpan<double> values)
    {
        JointVector v = default;
        values[..Count].CopyTo(v);
        return v;
    }

    /// <summary>The same posture with another jaw angle (rad).</summary>
    public readonly JointVector WithJaw(double jawRad)
    {
        JointVector v = this;
        v[Jaw] = jawRad;
        return v;
    }

    /// <summary>The largest absolute difference over all joints.</summary>
    public readonly double MaxDifference(in JointVector other)
    {
        double most = 0;
        for (int i = 0; i < Count; i++)
            most = Math.Max(most, Math.Abs(this[i] - other[i]));
        return most;
    }

    public override readonly string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"[{this[0]:F4} {this[1]:F4} {this[2]:F4} {this[3]:F4} {this[4]:F4} {this[5]:F4}]");
}
