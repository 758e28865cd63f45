using System.Numerics;

namespace Tendon.Workbench.Table;

/// <summary>Refuses objects that no physics can hold; the rigid-body library would end the process over them.</summary>
internal static class TableObjectCheck
{
    private const float MinSizeM = 0.002f, MaxSizeM = 0.5f, MaxDistanceM = 10;

    /// <exception cref="ArgumentException">Kind, size or pose is unusable; the message names the object and the value.</exception>
    public static void Demand(TableObject one)
    {
        if (!Enum.IsDefined(one.Kind)) throw new ArgumentException($"object {one.Id}: kind {(int)one.Kind} is unknown");
        foreach (float sizeM in (ReadOnlySpan<float>)[one.WidthM, one.DepthM, one.HeightM])
        {
            if (!(sizeM is >= MinSizeM and <= MaxSizeM))
                throw new ArgumentException($"object {one.Id} ({one.Kind}): a size of {sizeM} m is outside {MinSizeM} to {MaxSizeM} m");
        }

        if (one.Kind.IsContainer() && Math.Min(ContainerProfile.Of(one).FloorWidthM, ContainerProfile.Of(one).FloorDepthM) <= MinSizeM)
            throw new ArgumentException($"object {one.Id} ({one.Kind}): {one.WidthM} by {one.DepthM} m leaves no room between its walls");
        DemandPose(one.Id, one.Position, one.Orientation);
    }

    /// <exception cref="ArgumentException">The pose is not finite, far away, or the quaternion is not of length one.</exception>
    public static void DemandPose(int id, Vector3 position, Quaternion orientation)
    {
        if (!(position.Length() <= MaxDistanceM)) throw new ArgumentException($"object {id}: position {position} is not within {MaxDistanceM} m");
        if (!(Math.Abs(orientation.Length() - 1) < 1e-3)) throw new ArgumentException($"object {id}: orientation {orientation} is not a unit quaternion");
    }
}
