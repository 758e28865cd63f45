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

    /// <summary>Whether the last knot is the trajectory's own goal, so that the segment may be final.</summary>
    public bool EndsAtGoal { get; internal set; }

    /// <summary>The trajectory's own time at which the last knot stands, µs.</summary>
    public long EndPathTimeUs { get; internal set; }

    /// <summary>Offset of the last knot, µs.</summary>
    public uint DurationUs => Count == 0 ? 0 : _offsetUs[Count - 1];

    /// <summary>Time after the segment's ApplyAtUs, µs.</summary>
    public uint OffsetUs(int knot) => _offsetUs[knot];

    /// <summary>Position of a joint at a knot, µrad.</summary>
    public int PositionUrad(int knot, int joint) => _positionUrad[(knot * JointVector.Count) + joint];

    /// <summary>Velocity of a joint at a knot, µrad/s.</summary>
    public int VelocityUradPerS(int knot, int joint) => _velocityUradPerS[(knot * JointVector.Count) + joint];

    internal void Clear() => (Count, EndsAtGoal, EndPathTimeUs) = (0, false, 0);

    internal void Add(uint offsetUs, in JointVector positionRad, in JointVector velocityRadPerS, double rate)
    {
        _offsetUs[Count] = offsetUs;
        for (int i = 0; i < JointVector.Count; i++)
        {
            _positionUrad[(Count * JointVector.Count) + i] = (int)Math.Round(positionRad[i] * 1e6);
            _velocityUradPerS[(Count * JointVector.Count) + i] = (int)Math.Round(velocityRadPerS[i] * rate * 1e6);
        }
        Count++;
    }
}
