namespace Tendon.Workbench.Arm;

/// <summary>A rotation and a translation in double precision: maps points of a body frame into the base frame.</summary>
public readonly record struct RigidTransform(Rotation3 Rotation, Vector3D Translation)
{
    /// <summary>No rotation, no translation.</summary>
    public static RigidTransform Identity { get; } = new(Rotation3.Identity, default);

    /// <summary>This transform after <paramref name="inner"/>.</summary>
    public RigidTransform Compose(in RigidTransform inner) =>
        new(Rotation.Multiply(inner.Rotation), Apply(inner.Translation));

    /// <summary>Maps a point.</summary>
    public Vector3D Apply(Vector3D point) => Rotation.Apply(point) + Translation;
}
