namespace Tendon.Firmware.Control.Encoders;

/// <summary>Registers of the AS5600, a magnetic encoder of 4096 steps a turn on I2C. Its data has no checksum.</summary>
public static class As5600Codec
{
    /// <summary>Fixed address; the AS5600L has 0x40 and can be given another.</summary>
    public const byte DefaultAddress = 0x36;

    /// <summary>First register of a sample: status, raw angle (2), angle (2).</summary>
    public const byte SampleRegister = 0x0B;

    /// <summary>Bytes of a sample.</summary>
    public const int SampleLength = 5;

    /// <summary>Gain control: 0 to 255 at 5 V, 0 to 128 at 3.3 V; the middle is the right distance of the magnet.</summary>
    public const byte GainRegister = 0x1A;

    /// <summary>Steps in a turn.</summary>
    public const int StepsPerTurn = 4096;

    private const byte MagnetDetected = 0x20;
    private const byte MagnetTooWeak = 0x10;
    private const byte MagnetTooStrong = 0x08;

    /// <summary>Whether a sample can be believed: a magnet is there, neither too far nor too near.</summary>
    public static bool IsValid(byte status) => (status & (MagnetDetected | MagnetTooWeak | MagnetTooStrong)) == MagnetDetected;

    /// <summary>Raw angle of a sample, 0 to 4095 steps: not moved by the chip's own zero.</summary>
    public static int RawSteps(byte[] sample) => ((sample[1] << 8) | sample[2]) & (StepsPerTurn - 1);

    /// <summary>Angle of a sample behind the chip's zero and range, 0 to 4095 steps.</summary>
    public static int Steps(byte[] sample) => ((sample[3] << 8) | sample[4]) & (StepsPerTurn - 1);
}
