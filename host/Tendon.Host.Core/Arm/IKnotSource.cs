namespace Tendon.Host.Core.Arm;

/// <summary>A planned motion that can be cut into windows, each of which ends in a standstill on the motion's own path.</summary>
public interface IKnotSource
{
    /// <summary>Length of the motion, µs.</summary>
    long DurationUs { get; }

    /// <summary>
    /// Replaces the content of <paramref name="knots"/> by a window that starts at path time <paramref name="fromUs"/>, follows the
    /// plan for <paramref name="nominalUs"/> and then decelerates along the path to a standstill within all limits. With 0 it
    /// decelerates at once: a stop. The first offset is 0; where the plan ends first, the last knot is its end and
    /// <see cref="KnotBuffer.ReachesEnd"/> is set. Pure: the same arguments give the same knots.
    /// </summary>
    void Sample(long fromUs, long nominalUs, KnotBuffer knots);
}
