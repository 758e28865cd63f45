using Tendon.Contracts;

namespace Tendon.Firmware.Control.Motion;

/// <summary>The motion still to come: knots on the device clock, interpolated by <see cref="Hermite"/>. A new segment replaces what lies at or after its apply time.</summary>
public sealed class MotionBuffer
{
    private readonly int _jointCount;
    private readonly long[] _timeUs;
    private readonly int[] _positionUrad;
    private readonly int[] _velocityUradPerS;
    private readonly int[] _cutPositionUrad;
    private readonly int[] _cutVelocityUradPerS;
    private int _count;

    /// <summary>An empty buffer for <paramref name="capacity"/> knots.</summary>
    public MotionBuffer(int jointCount, int capacity)
    {
        _jointCount = jointCount;
        _timeUs = new long[capacity];
        _positionUrad = new int[capacity * jointCount];
        _velocityUradPerS = new int[capacity * jointCount];
        _cutPositionUrad = new int[jointCount];
        _cutVelocityUradPerS = new int[jointCount];
    }

    /// <summary>Whether no motion is buffered.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Device clock at the last knot, µs; 0 when empty.</summary>
    public long EndUs => _count == 0 ? 0 : _timeUs[_count - 1];

    /// <summary>Forgets all motion.</summary>
    public void Clear() => _count = 0;

    /// <summary>Starts with one knot at rest.</summary>
    public void StartAt(long timeUs, int[] positionUrad)
    {
        _count = 1;
        _timeUs[0] = timeUs;
        for (int j = 0; j < _jointCount; j++)
        {
            _positionUrad[j] = positionUrad[j];
            _velocityUradPerS[j] = 0;
        }
    }

    /// <summary>The motion at a time. Before the first knot it is the first knot, after the last one it stands at the last.</summary>
    public void Sample(long timeUs, int[] positionUrad, int[] velocityUradPerS)
    {
        int knot = IntervalAt(timeUs);
        bool inside = knot >= 0 && knot < _count - 1;
        int from = (knot < 0 ? 0 : knot) * _jointCount;
        for (int j = 0; j < _jointCount; j++)
        {
            if (!inside)
            {
                positionUrad[j] = _positionUrad[from + j];
                velocityUradPerS[j] = 0;
                continue;
            }

            int to = from + _jointCount + j;
            long durationUs = _timeUs[knot + 1] - _timeUs[knot];
            long elapsedUs = timeUs - _timeUs[knot];
            positionUrad[j] = Hermite.PositionUrad(_positionUrad[from + j], _velocityUradPerS[from + j], _positionUrad[to], _velocityUradPerS[to], durationUs, elapsedUs);
            velocityUradPerS[j] = Hermite.VelocityUradPerS(_positionUrad[from + j], _velocityUradPerS[from + j], _positionUrad[to], _velocityUradPerS[to], durationUs, elapsedUs);
        }
    }

    /// <summary>Whether a segment of <paramref name="knotCount"/> knots at <paramref name="applyAtUs"/> would fit.</summary>
    public bool HasRoom(long nowUs, long applyAtUs, int knotCount)
    {
        int kept = 1;
        for (int i = 0; i < _count; i++)
        {
            if (_timeUs[i] > nowUs && _timeUs[i] < applyAtUs)
                kept++;
        }

        return kept + knotCount <= _timeUs.Length;
    }

    /// <summary>Replaces everything at or after the segment's apply time. The buffer is not empty and <see cref="HasRoom"/> was true.</summary>
    /// <remarks>What is past is cut off exactly at <paramref name="nowUs"/>, so the small mismatch a join may have is blended over the time until it applies.</remarks>
    public void Splice(long nowUs, in SegmentMessage segment)
    {
        CutBefore(nowUs);
        while (_count > 0 && _timeUs[_count - 1] >= segment.ApplyAtUs)
            _count--;
        for (int k = 0; k < segment.KnotCount; k++)
        {
            int at = _count * _jointCount;
            _timeUs[_count] = segment.ApplyAtUs + segment.KnotOffsetUs(k);
            for (int j = 0; j < _jointCount; j++)
            {
                _positionUrad[at + j] = segment.KnotPositionUrad(k, j);
                _velocityUradPerS[at + j] = segment.KnotVelocityUradPerS(k, j);
            }

            _count++;
        }
    }

    private void CutBefore(long nowUs)
    {
        int knot = IntervalAt(nowUs);
        if (knot < 0)
            return;
        Sample(nowUs, _cutPositionUrad, _cutVelocityUradPerS);
        for (int i = knot; i < _count; i++)
        {
            _timeUs[i - knot] = _timeUs[i];
            for (int j = 0; j < _jointCount; j++)
            {
                _positionUrad[((i - knot) * _jointCount) + j] = _positionUrad[(i * _jointCount) + j];
                _velocityUradPerS[((i - knot) * _jointCount) + j] = _velocityUradPerS[(i * _jointCount) + j];
            }
        }

        _count -= knot;
        _timeUs[0] = nowUs;
        for (int j = 0; j < _jointCount; j++)
        {
            _positionUrad[j] = _cutPositionUrad[j];
            _velocityUradPerS[j] = _cutVelocityUradPerS[j];
        }
    }

    private int IntervalAt(long timeUs)
    {
        int knot = -1;
        while (knot + 1 < _count && _timeUs[knot + 1] <= timeUs)
            knot++;
        return knot;
    }
}
