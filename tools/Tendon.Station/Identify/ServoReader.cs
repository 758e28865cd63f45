using Tendon.Station.Bus;
using Tendon.Station.Units;

namespace Tendon.Station.Identify;

/// <summary>Reads who a servo is, and how clean its answers are.</summary>
internal static class ServoReader
{
    private const int MostTries = 12;
    private const int MaxVoltageRegister = 14;

    /// <summary>Asks one servo; the port must have its speed.</summary>
    public static SeenServo Look(ServoLine line, byte id, int looks)
    {
        Span<byte> block = stackalloc byte[ServoRegister.FeedbackLength];
        var voltages = new List<int>(looks);
        int damaged = 0;
        for (int i = 0; i < looks; i++)
        {
            if (line.TryReadOnce(id, ServoRegister.Feedback, block))
                voltages.Add(ServoFeedback.Read(block, 0).VoltageMv);
            else
                damaged++;
        }

        voltages.Sort();
        int voltageMv = voltages.Count == 0 ? 0 : voltages[voltages.Count / 2];
        return new SeenServo(id, line.Port.BitsPerS, Identify(line, id, voltageMv), looks, damaged);
    }

    // On a noisy line one checksum in some hundred lies: two equal answers in a row do not.
    private static ServoIdentity? Identify(ServoLine line, byte id, int voltageMv)
    {
        Span<byte> first = stackalloc byte[ServoRegister.IdentityLength];
        Span<byte> second = stackalloc byte[ServoRegister.IdentityLength];
        for (int i = 0; i < MostTries; i++)
        {
            if (line.TryRead(id, ServoRegister.Identity, first) && line.TryRead(id, ServoRegister.Identity, second) && first.SequenceEqual(second))
                return new ServoIdentity(id, first[3] | (first[4] << 8), first[0], first[1], voltageMv, first[MaxVoltageRegister] * 100, line.Port.BitsPerS);
        }

        return null;
    }
}
