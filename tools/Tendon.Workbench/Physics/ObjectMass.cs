using Tendon.Workbench.Table;

namespace Tendon.Workbench.Physics;

/// <summary>Mass and inertia of table objects: solid printed plastic, containers as shells.</summary>
internal static class ObjectMass
{
    private const double SolidKgPerM3 = 1150;
    private const double ShellKgPerM3 = 1200;

    public static double MassKg(TableObject one)
    {
        double w = one.WidthM, d = one.DepthM, h = one.HeightM;
        return one.Kind switch
        {
            ObjectKind.Cube => SolidKgPerM3 * w * d * h,
            ObjectKind.Cylinder => SolidKgPerM3 * Math.PI / 4 * w * w * h,
            ObjectKind.Ball => SolidKgPerM3 * Math.PI / 6 * w * w * w,
            _ => Math.Clamp(ShellKgPerM3 * ShellM3(one), 0.02, 0.12),
        };
    }

    public static OdeMass Of(TableObject one, double massKg)
    {
        double w = one.WidthM, d = one.DepthM, h = one.HeightM;
        switch (one.Kind)
        {
            case ObjectKind.Ball:
                double sphere = massKg * w * w / 10;
                return OdeMass.Of(massKg, sphere, sphere, sphere);
            case ObjectKind.Cylinder:
                double across = massKg * ((w * w / 16) + (h * h / 12));
                return OdeMass.Of(massKg, across, across, massKg * w * w / 8);
            default:
                return OdeMass.Of(massKg, massKg * ((d * d) + (h * h)) / 12, massKg * ((w * w) + (h * h)) / 12, massKg * ((w * w) + (d * d)) / 12);
        }
    }

    private static double ShellM3(TableObject one)
    {
        ContainerProfile profile = ContainerProfile.Of(one);
        if (one.Kind == ObjectKind.Tray)
            return (one.WidthM * one.DepthM * profile.FloorThicknessM) + (2 * (one.WidthM + one.DepthM) * one.HeightM * profile.WallThicknessM);
        double floor = Math.PI / 4 * profile.FootWidthM * profile.FootWidthM * profile.FloorThicknessM;
        double slant = Math.Sqrt((one.HeightM * one.HeightM) + Math.Pow((one.WidthM - profile.FootWidthM) / 2, 2));
        return floor + (Math.PI * (one.WidthM + profile.FootWidthM) / 2 * slant * profile.WallThicknessM);
    }
}
