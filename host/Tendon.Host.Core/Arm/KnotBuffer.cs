using Tendon.Contracts;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm;

/// <summary>The knots of one window, reused from window to window.</summary>
public sealed class KnotBuffer
{
    /// <summary>Knots that fit one segment.</summary>
    public static int Capacity { get; } = SegmentMessage.MaxKnotCount(JointVector.Count);

    private readonly long[] _offsetUs = new long[Capacity];
    private readonly JointVector[] _positionRad = new JointVector[Capacity];
    private readonly JointVector[] _velocityRadPerS = new JointVector[Capacity];

    /// <summary>Knots held.</summary>
    public int Count { get; private set; }

    /// <summary>The last knot is the end of the motion.</summary>
    public bool ReachesEnd { get; set; }

    /// <summary>Offset of the last knot, µs; 0 when empty.</summary>
    public long LastOffsetUs => Count == 0 ? 0 : _offsetUs[Count - 1];

    /// <summary>Time of a knot after the window's first, µs.</summary>
    public long OffsetUs(int knot) => _offsetUs[knot];

    /// <summary>Joint positions at a knot, rad.</summary>
    public ref readonly JointVector PositionRad(int knot) => ref _positionRad[knot];

    /// <summary>Joint velocities at a knot, rad/s.</summary>
    public ref readonly JointVector VelocityRadPerS(int knot) => ref _velocityRadPerS[knot];

    /// <summary>Forgets all knots.</summary>
    public void Clear()
    {
        Count = 0;
        ReachesEnd = false;
    }

    /// <summary>Adds a knot; false when the buffer is full or the offset does not rise.</summary>
    public bool TryAdd(long offsetUs, in JointVector positionRad, in JointVector velocityRadPerS)
    {
        if (Count == Capacity || (Count == 0 ? offsetUs != 0 : offsetUs <= _offsetUs[Count - 1]))
            return false;
        _offsetUs[Count] = offsetUs;
        _positionRad[Count] = positionRad;
        _velocityRadPerS[Count] = velocityRadPerS;
        Count++;
        return true;
    }
}
