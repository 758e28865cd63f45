namespace Tendon.Firmware.Control.Encoders;

/// <summary>Frames of the MT6701, a magnetic encoder of 16384 steps a turn: 24 bits by SSI with a CRC, or two registers by I2C without.</summary>
public static class Mt6701Codec
{
    /// <summary>Address on I2C.</summary>
    public const byte I2cAddress = 0x06;

    /// <summary>First of the two angle registers on I2C.</summary>
    public const byte AngleRegister = 0x03;

    /// <summary>Steps in a turn.</summary>
    public const int StepsPerTurn = 16384;

    /// <summary>Status bits: 0 field normal, 1 too strong, 2 too weak.</summary>
    public const int FieldMask = 0x3;

    /// <summary>Status bit: the knob is pushed.</summary>
    public const int Pushed = 0x4;

    /// <summary>Status bit: the shaft turned too fast, the angle is lost.</summary>
    public const int TrackLost = 0x8;

    private const int CrcPolynomial = 0x03;
    private const int CrcMask = 0x3F;

    /// <summary>The frame as a number: first bit on the wire highest.</summary>
    public static int Frame(byte[] bytes, int offset) => (bytes[offset] << 16) | (bytes[offset + 1] << 8) | bytes[offset + 2];

    /// <summary>Angle, 0 to 16383 steps.</summary>
    public static int Steps(int frame) => (frame >> 10) & (StepsPerTurn - 1);

    /// <summary>The four status bits.</summary>
    public static int Status(int frame) => (frame >> 6) & 0xF;

    /// <summary>Whether the CRC is right: x⁶ + x + 1, start 0, over angle and status, most significant bit first.</summary>
    public static bool IsIntact(int frame) => Crc(frame >> 6) == (frame & CrcMask);

    /// <summary>Whether the frame is intact and its angle can be believed.</summary>
    public static bool IsValid(int frame) => IsIntact(frame) && (Status(frame) & (FieldMask | TrackLost)) == 0;

    /// <summary>CRC of 18 bits.</summary>
    public static int Crc(int data)
    {
        int crc = 0;
        for (int bit = 17; bit >= 0; bit--)
        {
            int top = ((crc >> 5) ^ (data >> bit)) & 1;
            crc = (crc << 1) & CrcMask;
            if (top != 0)
                crc ^= CrcPolynomial;
        }

        return crc;
    }

    /// <summary>Angle of the two I2C registers, 0 to 16383 steps.</summary>
    public static int I2cSteps(byte[] registers) => (registers[0] << 6) | (registers[1] >> 2);
}
