using Tendon.Firmware.Pc.Arms;

namespace Tendon.Tool.Arms;

/// <summary>The arm files that come with Tendon.</summary>
internal static class ShippedArms
{
    private const string Usual = "so101";

    /// <summary>The shipped file for an arm's name at the broker: the one of that name, else the SO-101's, so that a second arm may be called
    /// as one likes.</summary>
    internal static string FileOf(string armName)
    {
        try
        {
            ArmFile.Find(armName);
            return armName;
        }
        catch (ArmFileException)
        {
            return Usual;
        }
    }
}
