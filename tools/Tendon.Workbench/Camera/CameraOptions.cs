using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Camera;

/// <summary>What a virtual camera is made of; everything that varies is drawn from <paramref name="Seed"/>.</summary>
/// <param name="Seed">Decides lens, pose, light, table, shades and the first noise.</param>
/// <param name="PoseVariation">1 = ±3 cm and ±5° about the nominal mount; 0 = exactly nominal.</param>
/// <param name="LensVariation">1 = a cheap lens (focal ±3 %, barrel distortion); 0 = ideal pinhole.</param>
/// <param name="LookVariation">1 = any table, light, shade; 0 = the plain reference look.</param>
/// <param name="ImageDefects">1 = blur, noise, vignetting and JPEG artefacts of a cheap camera; 0 = none.</param>
public sealed record CameraOptions(
    long Seed = 1,
    float PoseVariation = 1,
    float LensVariation = 1,
    float LookVariation = 1,
    float ImageDefects = 1)
{
    /// <summary>The arm in the picture; the SO-101 when absent.</summary>
    public ArmDescription? Arm { get; init; }
}
