using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>How a body reflects light.</summary>
/// <param name="Albedo">Linear RGB reflectance.</param>
/// <param name="Gloss">Strength of the highlight.</param>
/// <param name="Shininess">Phong exponent: larger is a smaller, sharper highlight.</param>
internal readonly record struct Surface(Vector3 Albedo, float Gloss, float Shininess);
