using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Streaming;

/// <summary>Knots of one segment, ready for the contract: offsets in µs, positions in µrad, velocities in µrad/s. Reused, never grown.</summary>
public sealed class SegmentKnots
{
    /// <summary>The most knots a segment of six joints is given.</summary>
    public const int MaxKnots = 18;

    private readonly uint[] _offsetUs = new uint[MaxKnots];
    private readonly int[] _positionUrad = new int[MaxKnots * JointVector.Count];
    private readonly int[] _velocityUradPerS = new int[MaxKnots * JointVector.Count];

    /// <summary>Knots in use; at least two after sampling.</summary>
    public int Count { get; private set; }

    /// <summary>Knots up to this index lie on the nominal motion in its own time; later ones decelerate along the path.</summary>
    public int LastNominalKnot { get; internal set; }

    /// <summary>Whether the last knot is the trajectory's own goal, so that the segment may be final.</summary>
    public bool EndsAtGoal { get; internal set; }

    /// <summary>Offset of the last knot, µs.</summary>
    public uint DurationUs => Count == 0 ? 0 : _offsetUs[Count - 1];

    /// <summary>Time after the segment's ApplyAtUs, µs.</summary>
    public uint OffsetUs(int knot) => _offsetUs[knot];

    /// <summary>Position of a joint at a knot, µrad.</summary>
    public int PositionUrad(int knot, int joint) => _positionUrad[(knot * JointVector.Count) + joint];

    /// <summary>Velocity of a joint at a knot, µrad/s.</summary>
    public int VelocityUradPerS(int knot, int joint) => _velocityUradPerS[(knot * JointVector.Count) + joint];

    internal void Clear() => (Count, LastNominalKnot, EndsAtGoal) = (0, 0, false);

    internal void Add(double offsetS, in JointVector positionRad, in JointVector velocityRadPerS, double rate)
    {
        uint offsetUs = (uint)Math.Round(offsetS * 1e6);
        // The contract wants offsets that rise strictly; a tail of less than a microsecond merges into its knot.
        if (Count > 0 && offsetUs <= _offsetUs[Count - 1])
            offsetUs = _offsetUs[Count - 1] + 1;
        _offsetUs[Count] = offsetUs;
        for (int i = 0; i < JointVector.Count; i++)
        {
            _positionUrad[(Count * JointVector.Count) + i] = (int)Math.Round(positionRad[i] * 1e6);
            _velocityUradPerS[(Count * JointVector.Count) + i] = (int)Math.Round(velocityRadPerS[i] * rate * 1e6);
        }
        Count++;
    }
}
