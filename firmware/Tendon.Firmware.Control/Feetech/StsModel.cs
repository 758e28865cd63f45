namespace Tendon.Firmware.Control.Feetech;

/// <summary>Model numbers of servos that share the STS register map.</summary>
public static class StsModel
{
    /// <summary>STS3215, the servo of the SO-100 and SO-101.</summary>
    public const int Sts3215 = 777;

    /// <summary>STS3250.</summary>
    public const int Sts3250 = 2825;

    /// <summary>SM8512BL.</summary>
    public const int Sm8512Bl = 11272;

    /// <summary>Whether a servo of this model can be driven.</summary>
    public static bool IsKnown(int model) => model == Sts3215 || model == Sts3250 || model == Sm8512Bl;
}
