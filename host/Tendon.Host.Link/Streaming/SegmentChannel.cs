using Tendon.Host.Core.Streaming;
using Tendon.Host.Link.Messages;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Streaming;

/// <summary>Stamps and sends windows; keeps the sequence of the device's session.</summary>
internal sealed class SegmentChannel(IArmTransport transport, ArmInbox inbox, uint authority, IReadOnlyList<int> joints)
{
    private readonly SegmentPacker _packer = new(joints);
    private uint _epoch;
    private uint _sequence;

    /// <summary>The newest sequence sent; 0 before the first of a session.</summary>
    public uint LastSequence
    {
        get
        {
            uint epoch = inbox.Hello?.SessionEpoch ?? 0;
            if (epoch != _epoch)
                (_epoch, _sequence) = (epoch, 0);
            return _sequence;
        }
    }

    /// <summary>Sends a window, which may be lost like any other. False when its knots cannot be a segment.</summary>
    public bool TrySend(SegmentKnots knots, long applyAtUs, bool isFinal)
    {
        uint sequence = LastSequence + 1;
        int length = _packer.Pack(knots, _epoch, sequence, authority, applyAtUs, isFinal);
        if (length == 0)
            return false;
        _sequence = sequence;
        transport.Send(ArmChannel.Segment, _packer.Buffer, length);
        return true;
    }
}
