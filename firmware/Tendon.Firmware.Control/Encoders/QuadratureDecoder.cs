namespace Tendon.Firmware.Control.Encoders;

/// <summary>Counts the four edges of each cycle of a two-channel encoder. When both channels changed at once an edge was missed, and the count can no longer be trusted.</summary>
public sealed class QuadratureDecoder
{
    // Index: former state << 2 | present state, a state being A << 1 | B; 2 marks the jump of two.
    private static readonly sbyte[] Deltas = { 0, -1, 1, 2, 1, 0, 2, -1, -1, 2, 0, 1, 2, 1, -1, 0 };

    private int _state = -1;

    /// <summary>Edges counted, with sign; a turn of the shaft is four times the encoder's cycles.</summary>
    public int Count { get; private set; }

    /// <summary>Edges that were missed, since start; each leaves the count two off in an unknown direction.</summary>
    public uint MissedEdgeCount { get; private set; }

    /// <summary>Takes the levels of both channels after a change of either.</summary>
    /// <returns>False when an edge was missed.</returns>
    public bool Take(bool a, bool b)
    {
        int now = (a ? 2 : 0) | (b ? 1 : 0);
        int before = _state;
        _state = now;
        if (before < 0)
            return true;
        int delta = Deltas[(before << 2) | now];
        if (delta == 2)
        {
            MissedEdgeCount++;
            return false;
        }

        Count += delta;
        return true;
    }

    /// <summary>Sets the count, at a reference mark or at start.</summary>
    public void SetCount(int count) => Count = count;
}
