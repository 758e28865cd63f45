namespace Tendon.Firmware.Control.Encoders;

/// <summary>An MT6701 on SSI. Frames with a wrong CRC are counted and not used.</summary>
public sealed class Mt6701Encoder : IEncoder
{
    private readonly ISsiPort _port;
    private readonly byte[] _frame = new byte[3];
    private readonly TurnCounter _turns = new TurnCounter(Mt6701Codec.StepsPerTurn);

    /// <summary>The encoder on a port of its own.</summary>
    public Mt6701Encoder(ISsiPort port) => _port = port;

    /// <inheritdoc/>
    public int Count => _turns.Count;

    /// <summary>Frames with a wrong CRC, since start.</summary>
    public uint CrcErrorCount { get; private set; }

    /// <inheritdoc/>
    public bool Read()
    {
        _port.Read(_frame, _frame.Length);
        int frame = Mt6701Codec.Frame(_frame, 0);
        if (!Mt6701Codec.IsIntact(frame))
        {
            CrcErrorCount++;
            return false;
        }

        if (!Mt6701Codec.IsValid(frame))
            return false;
        _turns.Take(Mt6701Codec.Steps(frame));
        return true;
    }
}
