namespace Tendon.Workbench.Servos;

/// <summary>The servo's way of writing negative numbers: magnitude plus one sign bit, not two's complement.</summary>
internal static class SignMagnitude
{
    public static int Decode(int raw, int signBit)
    {
        int magnitude = raw & ((1 << signBit) - 1);
        return (raw & (1 << signBit)) != 0 ? -magnitude : magnitude;
    }

    public static int Encode(int value, int signBit)
    {
        int magnitude = Math.Min(Math.Abs(value), (1 << signBit) - 1);
        return value < 0 ? magnitude | (1 << signBit) : magnitude;
    }
}
