using Tendon.Contracts;
using Tendon.Host.Core.Streaming;

namespace Tendon.Host.Link.Messages;

/// <summary>Knots as segment bytes in a buffer that is reused.</summary>
/// <param name="joints">See <see cref="DeviceJoints"/>.</param>
internal sealed class SegmentPacker(IReadOnlyList<int> joints)
{
    // Once the arm stands at a window's end, a host that was held up may take the motion up again for this long before it is an underrun.
    private const uint PauseUs = ContractLimits.MaxPauseUs * 9 / 10;
    private readonly SegmentWriter _writer = new();

    public byte[] Buffer { get; } = new byte[ContractLimits.MaxMessageBytes];

    /// <summary>Length of the message; 0 when the knots cannot be a segment (fewer than two, or out of range).</summary>
    public int Pack(SegmentKnots knots, uint epoch, uint sequence, uint authority, long applyAtUs, bool isFinal)
    {
        var message = new SegmentMessage
        {
            SessionEpoch = epoch,
            Sequence = sequence,
            Authority = authority,
            ApplyAtUs = applyAtUs,
            ValidForUs = knots.DurationUs + PauseUs,
            Flags = isFinal ? SegmentMessage.FinalFlag : (byte)0,
            JointCount = (byte)joints.Count,
        };
        _writer.Begin(Buffer, 0, message);
        for (int knot = 0; knot < knots.Count; knot++)
        {
            _writer.AddKnot(knots.OffsetUs(knot));
            for (int i = 0; i < joints.Count; i++)
                _writer.SetJoint(i, knots.PositionUrad(knot, joints[i]), knots.VelocityUradPerS(knot, joints[i]));
        }
        return _writer.End();
    }
}
