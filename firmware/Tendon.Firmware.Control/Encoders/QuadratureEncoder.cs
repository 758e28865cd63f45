namespace Tendon.Firmware.Control.Encoders;

/// <summary>A quadrature encoder as a joint's sensor. A missed edge spoils the count for good: the joint is lost until it is referenced and armed again.</summary>
public sealed class QuadratureEncoder : IEncoder
{
    private readonly QuadratureDecoder _decoder;
    private uint _allowed;

    /// <summary>The encoder whose edges go to <paramref name="decoder"/>.</summary>
    public QuadratureEncoder(QuadratureDecoder decoder) => _decoder = decoder;

    /// <inheritdoc/>
    public int Count => _decoder.Count;

    /// <inheritdoc/>
    public bool Read() => _decoder.MissedEdgeCount == _allowed;

    /// <summary>Takes the present position to be <paramref name="count"/>: what was missed before no longer matters.</summary>
    public void Reference(int count)
    {
        _decoder.SetCount(count);
        _allowed = _decoder.MissedEdgeCount;
    }
}
