using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>How far from the pan axis a tower can be built: the higher, the nearer to the middle of the reach. Metres.</summary>
internal static class TowerReach
{
    public static double NearestM(TableReach reach, int levels) => levels <= 2 ? 0 : reach.NearestM;

    public static double FarthestM(TableReach reach, int levels) => levels switch
    {
        <= 2 => 1,
        3 => Within(reach, 0.02),
        4 => Within(reach, 0.04),
        _ => Within(reach, 0.06),
    };

    private static double Within(TableReach reach, double insideM) => Math.Round(reach.FarthestM - insideM, 4);
}
