namespace Tendon.Contracts;

/// <summary>Writes segments into the caller's buffer: Begin, then AddKnot and SetJoint in order, then End. Keep one and reuse it; no call allocates.</summary>
/// <remarks>After the first refusal every later call refuses too, so only End's result needs a look.</remarks>
public sealed class SegmentWriter
{
    private SegmentMessage _message;
    private byte[] _buffer = new byte[0];
    private int _offset;
    private int _knotCount;
    private uint _lastOffsetUs;
    private bool _usable;

    /// <summary>Starts a segment at <paramref name="offset"/> with the fixed fields of <paramref name="message"/>; its KnotCount is ignored.</summary>
    public bool Begin(byte[] buffer, int offset, in SegmentMessage message)
    {
        _message = message;
        _buffer = buffer;
        _offset = offset;
        _knotCount = 0;
        _usable = message.JointCount > 0 && message.JointCount <= ContractLimits.MaxJointCount
            && MessageHeader.InTime(message.ApplyAtUs) && MessageHeader.InRange(buffer, offset, SegmentMessage.Size);
        return _usable;
    }

    /// <summary>Adds a knot with every joint at 0. The first offset is 0 and the rest rise strictly.</summary>
    public bool AddKnot(uint offsetUs)
    {
        int length = SegmentMessage.SizeFor(_message.JointCount, _knotCount + 1);
        _usable = _usable && length <= ContractLimits.MaxMessageBytes && MessageHeader.InRange(_buffer, _offset, length)
            && (_knotCount == 0 ? offsetUs == 0 : offsetUs > _lastOffsetUs);
        if (!_usable) return false;
        int at = _offset + SegmentMessage.SizeFor(_message.JointCount, _knotCount);
        LittleEndian.PutUInt32(_buffer, at, offsetUs);
        for (int i = at + 4; i < _offset + length; i++) _buffer[i] = 0;
        _lastOffsetUs = offsetUs;
        _knotCount++;
        return true;
    }

    /// <summary>Sets one joint of the last knot.</summary>
    public bool SetJoint(int joint, int positionUrad, int velocityUradPerS)
    {
        _usable = _usable && _knotCount > 0 && joint >= 0 && joint < _message.JointCount
            && MessageHeader.InMagnitude(positionUrad) && MessageHeader.InMagnitude(velocityUradPerS);
        if (!_usable) return false;
        int at = _offset + SegmentMessage.SizeFor(_message.JointCount, _knotCount - 1) + 4 + 8 * joint;
        LittleEndian.PutInt32(_buffer, at, positionUrad);
        LittleEndian.PutInt32(_buffer, at + 4, velocityUradPerS);
        return true;
    }

    /// <summary>Completes the message; returns its length, 0 when any call was refused or fewer than two knots were added.</summary>
    public int End()
    {
        if (!_usable || _knotCount < ContractLimits.MinKnotCount) return 0;
        int length = SegmentMessage.SizeFor(_message.JointCount, _knotCount);
        _message.KnotCount = (byte)_knotCount;
        _message.WriteFixedPart(_buffer, _offset, length);
        _usable = false;
        return length;
    }
}
