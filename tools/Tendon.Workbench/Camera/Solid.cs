using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>A body that rays can hit. Rays come in the body's own frame and need not be unit length.</summary>
internal abstract class Solid
{
    /// <summary>Rotation body → base frame: its columns are the body axes.</summary>
    public Vector3 AxisX = Vector3.UnitX, AxisY = Vector3.UnitY, AxisZ = Vector3.UnitZ;

    /// <summary>Body origin in the base frame, metres.</summary>
    public Vector3 Origin;

    /// <summary>Half extents of the bounding box about <see cref="BoundsCentre"/>, body frame.</summary>
    public Vector3 BoundsHalf;

    public Vector3 BoundsCentre;

    /// <summary>Which drawn thing it belongs to: an object's index in the snapshot, or <see cref="GeometryBuffer.Arm"/>.</summary>
    public byte Owner;

    public Surface Surface;

    /// <summary>Bounding sphere radius about <see cref="CentreInBase"/>.</summary>
    public float BoundsRadius;

    public Vector3 CentreInBase;

    /// <summary>First hit at t &gt; <paramref name="minimum"/>; the normal (unit, body frame) faces against the ray.</summary>
    public abstract bool Hit(Vector3 origin, Vector3 direction, float minimum, out float t, out Vector3 normal);

    public Vector3 ToBody(Vector3 v) => new(Vector3.Dot(AxisX, v), Vector3.Dot(AxisY, v), Vector3.Dot(AxisZ, v));

    public Vector3 ToBase(Vector3 v) => (AxisX * v.X) + (AxisY * v.Y) + (AxisZ * v.Z);

    /// <summary>Places the body; call once after the shape is known.</summary>
    public Solid Place(Vector3 origin, Quaternion orientation, byte owner, Surface surface)
    {
        AxisX = Vector3.Transform(Vector3.UnitX, orientation);
        AxisY = Vector3.Transform(Vector3.UnitY, orientation);
        AxisZ = Vector3.Transform(Vector3.UnitZ, orientation);
        Origin = origin;
        Owner = owner;
        Surface = surface;
        CentreInBase = origin + ToBase(BoundsCentre);
        BoundsRadius = BoundsHalf.Length();
        return this;
    }

    /// <summary>Corner 0…7 of the bounding box in the base frame.</summary>
    public Vector3 Corner(int i) => Origin + ToBase(BoundsCentre + new Vector3(
        (i & 1) == 0 ? -BoundsHalf.X : BoundsHalf.X,
        (i & 2) == 0 ? -BoundsHalf.Y : BoundsHalf.Y,
        (i & 4) == 0 ? -BoundsHalf.Z : BoundsHalf.Z));
}
