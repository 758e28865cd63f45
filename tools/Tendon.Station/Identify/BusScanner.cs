using Tendon.Station.Bus;
using Tendon.Station.Units;

namespace Tendon.Station.Identify;

/// <summary>Finds out which ids answer, at which speed.</summary>
public static class BusScanner
{
    /// <summary>Speeds that a servo may have been left at, bit/s, the usual first.</summary>
    public static IReadOnlyList<int> Speeds { get; } = [1_000_000, 500_000, 250_000, 128_000, 115_200, 76_800, 57_600, 38_400];

    private const int LastId = 253;
    private const int LastLikelyId = 20;

    // A request of eight bytes that noise has damaged is not answered at all: with two damaged bytes in a hundred, eight times running in one case of three million.
    private const int LikelyAttempts = 8;

    /// <summary>Looks for servos until <paramref name="expectedCount"/> have been found: likely ids at the usual speed, then every id, then likely ids at every speed.</summary>
    /// <returns>Id and speed of each; what only answers damaged counts too. The port is left at the usual speed.</returns>
    public static IReadOnlyList<(byte Id, int BitsPerS)> Scan(IUnitPort port, int expectedCount, CancellationToken cancellation)
    {
        var line = new ServoLine(port, cancellation);
        var found = new List<(byte, int)>();
        foreach (int speed in Speeds)
        {
            if (!port.TrySetBitsPerS(speed))
                continue;
            Look(line, 0, LastLikelyId, speed == Speeds[0] ? LikelyAttempts : 1, expectedCount, found);
            if (speed == Speeds[0] && found.Count < expectedCount)
                Look(line, LastLikelyId + 1, LastId, 1, expectedCount, found);
            if (found.Count >= expectedCount)
                break;
        }

        port.TrySetBitsPerS(Speeds[0]);
        return found;
    }

    private static void Look(ServoLine line, int first, int last, int attempts, int expectedCount, List<(byte Id, int BitsPerS)> found)
    {
        Span<byte> identity = stackalloc byte[ServoRegister.IdentityLength];
        for (int id = first; id <= last; id++)
        {
            // A damaged answer is an answer.
            bool answers = false;
            int patience = found.Count < expectedCount ? attempts : 1;
            for (int attempt = 0; attempt < patience && !answers; attempt++)
                answers = line.TryReadOnce((byte)id, ServoRegister.Identity, identity) || line.HeardAnything;
            if (answers && !found.Any(one => one.Id == id))
                found.Add(((byte)id, line.Port.BitsPerS));
        }
    }
}
