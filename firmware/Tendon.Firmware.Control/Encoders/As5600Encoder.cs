using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Encoders;

/// <summary>An AS5600 on I2C: status and angle in one transfer, so that an angle is never believed without its magnet.</summary>
public sealed class As5600Encoder : IEncoder
{
    private readonly II2cPort _port;
    private readonly byte _address;
    private readonly byte[] _register = { As5600Codec.SampleRegister };
    private readonly byte[] _sample = new byte[As5600Codec.SampleLength];
    private readonly TurnCounter _turns = new TurnCounter(As5600Codec.StepsPerTurn);

    /// <summary>The encoder at an address, see <see cref="As5600Codec.DefaultAddress"/>.</summary>
    public As5600Encoder(II2cPort port, byte address)
    {
        _port = port;
        _address = address;
    }

    /// <inheritdoc/>
    public int Count => _turns.Count;

    /// <inheritdoc/>
    public bool Read()
    {
        if (!_port.WriteRead(_address, _register, 1, _sample, _sample.Length) || !As5600Codec.IsValid(_sample[0]))
            return false;
        _turns.Take(As5600Codec.RawSteps(_sample));
        return true;
    }
}
