namespace Tendon.Firmware.Control.Feetech;

/// <summary>Numbers with a sign bit and a magnitude, as STS servos write them (not two's complement).</summary>
public static class SignMagnitude
{
    /// <summary>Sign bit of positions and speeds.</summary>
    public const int PositionSignBit = 15;

    /// <summary>Sign bit of the homing offset.</summary>
    public const int OffsetSignBit = 11;

    /// <summary>Sign bit of present load and PWM duty.</summary>
    public const int LoadSignBit = 10;

    /// <summary>Value of an encoded number; bits above the sign bit are ignored.</summary>
    public static int Decode(int encoded, int signBit)
    {
        int magnitude = encoded & ((1 << signBit) - 1);
        return (encoded & (1 << signBit)) != 0 ? -magnitude : magnitude;
    }

    /// <summary>Encoded form of a value; a magnitude that does not fit is clamped to the largest that does.</summary>
    public static int Encode(int value, int signBit)
    {
        int largest = (1 << signBit) - 1;
        if (value <= -largest)
            return largest | (1 << signBit);
        if (value >= largest)
            return largest;
        return value < 0 ? -value | (1 << signBit) : value;
    }
}
