namespace Tendon.Workbench.Table;

/// <summary>
/// The inside of a container, shared by physics, camera and judge. Bowl and plate are bodies of revolution: a flat floor and
/// a wall that runs straight from the foot circle at the bottom to the rim at the top. A tray is a box with four upright walls.
/// Heights are above the underside of the container.
/// </summary>
/// <param name="FloorThicknessM">Height of the floor that things lie on.</param>
/// <param name="WallThicknessM">Thickness of the wall.</param>
/// <param name="FootWidthM">Outer width (diameter, or long side) at the bottom.</param>
/// <param name="FootDepthM">As <paramref name="FootWidthM"/>, along body y.</param>
/// <param name="FloorWidthM">Usable inner width at floor height, along body x.</param>
/// <param name="FloorDepthM">As <paramref name="FloorWidthM"/>, along body y.</param>
public readonly record struct ContainerProfile(
    float FloorThicknessM,
    float WallThicknessM,
    float FootWidthM,
    float FootDepthM,
    float FloorWidthM,
    float FloorDepthM)
{
    private const float FloorM = 0.003f;
    private const float BowlWallM = 0.0035f;
    private const float PlateWallM = 0.003f;
    private const float TrayWallM = 0.003f;
    private const float BowlFootShare = 0.75f;
    private const float PlateFootShare = 0.72f;

    /// <summary>Profile of a container of the given outer size.</summary>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is not a container.</exception>
    public static ContainerProfile Of(ObjectKind kind, float widthM, float depthM) => kind switch
    {
        ObjectKind.Bowl => Round(widthM, BowlWallM, BowlFootShare),
        ObjectKind.Plate => Round(widthM, PlateWallM, PlateFootShare),
        ObjectKind.Tray => new ContainerProfile(FloorM, TrayWallM, widthM, depthM, widthM - (2 * TrayWallM), depthM - (2 * TrayWallM)),
        _ => throw new ArgumentException($"a {kind} is not a container", nameof(kind)),
    };

    /// <summary>Profile of <paramref name="container"/>.</summary>
    public static ContainerProfile Of(TableObject container) => Of(container.Kind, container.WidthM, container.DepthM);

    private static ContainerProfile Round(float widthM, float wallM, float footShare)
    {
        float footM = widthM * footShare;
        return new ContainerProfile(FloorM, wallM, footM, footM, footM - (2 * wallM), footM - (2 * wallM));
    }
}
