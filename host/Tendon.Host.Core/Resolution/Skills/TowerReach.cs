namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>How far from the pan axis a tower can be built: the higher, the nearer to the middle of the reach. Metres.</summary>
internal static class TowerReach
{
    public static double NearestM(int levels) => levels <= 2 ? 0 : 0.15;

    public static double FarthestM(int levels) => levels switch
    {
        <= 2 => 1,
        3 => 0.28,
        4 => 0.26,
        _ => 0.24,
    };
}
