namespace Tendon.Workbench.Encoders;

/// <summary>The two channels of an incremental encoder on a shaft.</summary>
/// <param name="cyclesPerTurn">Cycles of each channel in a turn; edges are four times as many.</param>
internal sealed class QuadratureSource(int cyclesPerTurn)
{
    private long _edge = long.MinValue;

    /// <summary>Both channels' levels for an edge number.</summary>
    public static (bool A, bool B) Levels(long edge) => (((edge % 4) + 4) % 4) switch
    {
        0 => (false, false),
        1 => (true, false),
        2 => (true, true),
        _ => (false, true),
    };

    /// <summary>Moves the shaft and tells every level on the way, or only the last one when the receiver is too slow for <paramref name="mostEdges"/>.</summary>
    public void MoveTo(double shaftRad, Action<bool, bool> changed, int mostEdges = int.MaxValue)
    {
        long edge = (long)Math.Floor(shaftRad / (2 * Math.PI) * cyclesPerTurn * 4);
        if (_edge == long.MinValue) _edge = edge - 1;
        bool slow = Math.Abs(edge - _edge) > mostEdges;
        while (_edge != edge)
        {
            _edge = slow ? edge : _edge + Math.Sign(edge - _edge);
            (bool a, bool b) = Levels(_edge);
            changed(a, b);
        }
    }
}
