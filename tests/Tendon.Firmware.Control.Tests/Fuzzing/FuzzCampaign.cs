namespace Tendon.Firmware.Control.Tests.Fuzzing;

/// <summary>How many inputs a codec is given: a few in every run, a hundred times as many when TENDON_SOAK is 1.</summary>
public static class FuzzCampaign
{
    private const int SoakFactor = 100;

    public static int Count(int normal) => Environment.GetEnvironmentVariable("TENDON_SOAK") == "1" ? normal * SoakFactor : normal;

    public static byte[] Bytes(Random random, int most)
    {
        byte[] bytes = new byte[random.Next(most + 1)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Damages a packet in one way of six; returns a new array.</summary>
    public static byte[] Damage(Random random, byte[] packet)
    {
        byte[] damaged = [.. packet];
        int at = random.Next(packet.Length);
        switch (random.Next(6))
        {
            case 0:
                damaged[at] ^= (byte)(1 << random.Next(8));
                return damaged;
            case 1:
                damaged[at] = (byte)random.Next(256);
                return damaged;
            case 2:
                return damaged[..at];
            case 3:
                return [.. damaged[..at], (byte)random.Next(256), .. damaged[at..]];
            case 4:
                return [.. damaged[..at], .. damaged[(at + 1)..]];
            default:
                return [.. damaged, .. damaged[..at]];
        }
    }

    public static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", ""));
}
