using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>Sphere about its own origin.</summary>
internal sealed class BallSolid : Solid
{
    private readonly float _radius;

    public BallSolid(float radius)
    {
        _radius = radius;
        BoundsHalf = new Vector3(radius);
    }

    public override bool Hit(Vector3 origin, Vector3 direction, float minimum, out float t, out Vector3 normal)
    {
        float a = direction.LengthSquared(), b = Vector3.Dot(origin, direction);
        float c = origin.LengthSquared() - (_radius * _radius);
        float discriminant = (b * b) - (a * c);
        t = 0;
        normal = default;
        if (discriminant < 0)
            return false;
        t = (-b - MathF.Sqrt(discriminant)) / a;
        if (t <= minimum)
            return false;
        normal = (origin + (t * direction)) / _radius;
        return true;
    }
}
