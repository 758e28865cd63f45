using Tendon.Contracts;

namespace Tendon.Firmware.Trial.Vectors;

/// <summary>Golden messages through every reader, and back through the writers.</summary>
public sealed class VectorTrial
{
    private const int KindCount = 10;
    private const int Margin = 3;

    private readonly ITrialHost _host;
    private readonly Digest _digest = new Digest();
    private readonly byte[] _in = new byte[2 * ContractLimits.MaxMessageBytes];
    private readonly byte[] _out = new byte[2 * ContractLimits.MaxMessageBytes];
    private readonly MessageCopies _copies = new MessageCopies();

    // In fields, because the device puts every local of a struct type on its heap.
    private HelloMessage _hello;
    private StateMessage _state;
    private SegmentMessage _segment;
    private CommandMessage _command;
    private AckMessage _ack;
    private ClockRequestMessage _clockRequest;
    private ClockResponseMessage _clockResponse;
    private FaultMessage _fault;
    private PastFaultMessage _pastFault;
    private HealthMessage _health;
    private int _written;

    public VectorTrial(ITrialHost host) => _host = host;

    public void Run(string[] names, string[] bytesInHex)
    {
        for (int i = 0; i < names.Length; i++)
        {
            byte[] bytes = HexText.Bytes(bytesInHex[i]);
            for (int at = 0; at < bytes.Length; at++)
                _in[Margin + at] = bytes[at];
            _digest.Clear();
            _written = 0;
            string results = "";
            for (int kind = 0; kind < KindCount; kind++)
                results += ((int)Read(kind, bytes.Length)).ToString() + " ";
            uint read = _digest.Value;
            _digest.Clear();
            _digest.Add(_out, _written);
            _host.Line("vector " + names[i] + " " + results + read.ToString() + " wrote " + _written.ToString() + " " + _digest.Value.ToString());
        }
    }

    private ReadResult Read(int kind, int length) => kind switch
    {
        0 => Took(HelloMessage.Read(_in, Margin, length, out _hello), kind),
        1 => Took(StateMessage.Read(_in, Margin, length, out _state), kind),
        2 => Took(SegmentMessage.Read(_in, Margin, length, out _segment), kind),
        3 => Took(CommandMessage.Read(_in, Margin, length, out _command), kind),
        4 => Took(AckMessage.Read(_in, Margin, length, out _ack), kind),
        5 => Took(ClockRequestMessage.Read(_in, Margin, length, out _clockRequest), kind),
        6 => Took(ClockResponseMessage.Read(_in, Margin, length, out _clockResponse), kind),
        7 => Took(FaultMessage.Read(_in, Margin, length, out _fault), kind),
        8 => Took(PastFaultMessage.Read(_in, Margin, length, out _pastFault), kind),
        _ => Took(HealthMessage.Read(_in, Margin, length, out _health), kind),
    };

    private ReadResult Took(ReadResult result, int kind)
    {
        if (result == ReadResult.Ok)
            Digest(kind);
        return result;
    }

    private void Digest(int kind)
    {
        switch (kind)
        {
            case 0:
                MessageDigests.Of(_hello, _digest);
                _written = _copies.Write(_hello, _out);
                break;
            case 1:
                MessageDigests.Of(_state, _digest);
                _written = _copies.Write(_state, _out);
                break;
            case 2:
                MessageDigests.Of(_segment, _digest);
                _written = _copies.Write(_segment, _out);
                break;
            case 3:
                MessageDigests.Of(_command, _digest);
                _written = _command.Write(_out, 0);
                break;
            case 4:
                MessageDigests.Of(_ack, _digest);
                _written = _ack.Write(_out, 0);
                break;
            case 5:
                MessageDigests.Of(_clockRequest, _digest);
                _written = _clockRequest.Write(_out, 0);
                break;
            case 6:
                MessageDigests.Of(_clockResponse, _digest);
                _written = _clockResponse.Write(_out, 0);
                break;
            case 7:
                MessageDigests.Of(_fault, _digest);
                _written = _fault.Write(_out, 0);
                break;
            case 8:
                MessageDigests.Of(_pastFault, _digest);
                _written = _pastFault.Write(_out, 0);
                break;
            default:
                // So many counters that their written form stands for them.
                _written = _health.Write(_out, 0);
                break;
        }
    }
}
