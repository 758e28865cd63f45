using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>Servo pulses by a PCA9685. The chip keeps its last pulses for ever, so its output enable pin is what stops them.</summary>
/// <remarks>A cycle makes two transfers at most, and after a failed one the bus is left alone for a while: a stuck I2C bus can block for a second each time.</remarks>
public sealed class Pca9685PulseOutput : IPulseOutput
{
    private const int RestCyclesAfterFailure = 4;
    private const int RefreshCycles = 10;
    private const int TransferBytes = 2 + (4 * Pca9685Codec.ChannelCount);

    private readonly II2cPort _port;
    private readonly IOutputEnablePort _enable;
    private readonly byte _address;
    private readonly byte[] _channels;
    private readonly int _oscillatorHz;
    private readonly int _prescale;
    private readonly int[] _ticks = new int[Pca9685Codec.ChannelCount];
    private readonly int[] _sentTicks = new int[Pca9685Codec.ChannelCount];
    private readonly byte[] _transfer = new byte[TransferBytes];
    private readonly byte[] _answer = new byte[1];
    private readonly int _firstChannel;
    private readonly int _channelCount;
    private int _step;
    private int _restCycles;
    private int _cyclesSinceSent;
    private bool _isDoubted;

    /// <summary>One channel per joint.</summary>
    /// <param name="port">The I2C bus.</param>
    /// <param name="address">Address of the chip, see <see cref="Pca9685Codec.DefaultAddress"/>.</param>
    /// <param name="enable">Its output enable pin.</param>
    /// <param name="channels">Channel of each joint, 0 to 15.</param>
    /// <param name="oscillatorHz">Its oscillator as measured, see <see cref="Pca9685Codec.NominalOscillatorHz"/>.</param>
    /// <param name="rateHz">Pulses a second, usually 50.</param>
    public Pca9685PulseOutput(II2cPort port, byte address, IOutputEnablePort enable, byte[] channels, int oscillatorHz, int rateHz)
    {
        _port = port;
        _address = address;
        _enable = enable;
        _channels = channels;
        _oscillatorHz = oscillatorHz;
        _prescale = Pca9685Codec.PrescaleFor(oscillatorHz, rateHz);
        int first = Pca9685Codec.ChannelCount - 1;
        int last = 0;
        for (int j = 0; j < channels.Length; j++)
        {
            if (channels[j] < first)
                first = channels[j];
            if (channels[j] > last)
                last = channels[j];
        }

        _firstChannel = first;
        _channelCount = last - first + 1;
    }

    /// <inheritdoc/>
    public BusLoad Load { get; } = new BusLoad(2 * TransferBytes, 8);

    /// <inheritdoc/>
    public void Start()
    {
        _enable.Set(false);
        _step = 0;
        _restCycles = 0;
        _isDoubted = false;
    }

    /// <inheritdoc/>
    /// <remarks>One step a cycle, so that the oscillator has its half millisecond to start.</remarks>
    public SequenceStatus AdvanceStart()
    {
        bool isDone;
        switch (_step++)
        {
            case 0:
                // The prescaler can be written in sleep only.
                isDone = Put(Pca9685Codec.Mode1, Pca9685Codec.Sleep | Pca9685Codec.AutoIncrement) && Put(Pca9685Codec.Prescale, _prescale);
                break;
            case 1:
                isDone = Put(Pca9685Codec.Mode2, Pca9685Codec.TotemPole) && Put(Pca9685Codec.Mode1, Pca9685Codec.AutoIncrement);
                break;
            case 2:
                for (int channel = 0; channel < _ticks.Length; channel++)
                    _ticks[channel] = 0;
                isDone = Send(0, Pca9685Codec.ChannelCount);
                break;
            default:
                return IsAsSet() ? SequenceStatus.Done : SequenceStatus.Failed;
        }

        return isDone ? SequenceStatus.Running : SequenceStatus.Failed;
    }

    /// <inheritdoc/>
    public bool Write(int[] pulseUs)
    {
        if (_restCycles > 0)
        {
            _restCycles--;
            return false;
        }

        // Now and then, and after every failure, the chip must also still be as it was set: one that was reset takes pulses and makes none.
        bool looks = ++_cyclesSinceSent >= RefreshCycles || _isDoubted;
        bool hasChanged = looks;
        for (int j = 0; j < _channels.Length; j++)
        {
            int ticks = pulseUs[j] <= 0 ? 0 : Pca9685Codec.TicksFor(pulseUs[j], _oscillatorHz, _prescale);
            _ticks[_channels[j]] = ticks;
            hasChanged = hasChanged || ticks != _sentTicks[_channels[j]];
        }

        if (!hasChanged)
            return true;
        bool isTaken = Send(_firstChannel, _channelCount) && (!looks || IsAsSet());
        if (looks)
            _cyclesSinceSent = 0;
        _isDoubted = !isTaken;
        if (!isTaken)
            _restCycles = RestCyclesAfterFailure;
        return isTaken;
    }

    /// <inheritdoc/>
    public void SetEnabled(bool enabled) => _enable.Set(enabled);

    private bool Send(int firstChannel, int channelCount)
    {
        int count = Pca9685Codec.WriteChannels(_transfer, firstChannel, channelCount, _ticks);
        if (count == 0 || !Load.TryWrite(count + 1) || !_port.Write(_address, _transfer, count))
            return false;
        for (int channel = firstChannel; channel < firstChannel + channelCount; channel++)
            _sentTicks[channel] = _ticks[channel];
        return true;
    }

    private bool Put(byte register, int value)
    {
        _transfer[0] = register;
        _transfer[1] = (byte)value;
        return Load.TryWrite(3) && _port.Write(_address, _transfer, 2);
    }

    private bool IsAsSet()
    {
        _transfer[0] = Pca9685Codec.Mode1;
        if (!Load.TryWrite(2) || !_port.WriteRead(_address, _transfer, 1, _answer, 1))
            return false;
        Load.AddRead(2);
        return (_answer[0] & (Pca9685Codec.Sleep | Pca9685Codec.AutoIncrement)) == Pca9685Codec.AutoIncrement;
    }
}
