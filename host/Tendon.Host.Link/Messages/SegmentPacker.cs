using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Link.Messages;

/// <summary>Knots as segment bytes in a buffer that is reused.</summary>
internal sealed class SegmentPacker
{
    // A pause in the stream of up to this long, once the arm stands, is no underrun yet.
    private const long PauseUs = 40_000;
    private readonly SegmentWriter _writer = new();

    public byte[] Buffer { get; } = new byte[ContractLimits.MaxMessageBytes];

    /// <summary>Length of the message; 0 when the knots cannot be a segment (fewer than two, NaN, out of range).</summary>
    public int Pack(KnotBuffer knots, uint epoch, uint sequence, uint authority, long applyAtUs, bool isFinal)
    {
        var message = new SegmentMessage
        {
            SessionEpoch = epoch,
            Sequence = sequence,
            Authority = authority,
            ApplyAtUs = applyAtUs,
            ValidForUs = (uint)(knots.LastOffsetUs + PauseUs),
            Flags = isFinal ? SegmentMessage.FinalFlag : (byte)0,
            JointCount = JointVector.Count,
        };
        _writer.Begin(Buffer, 0, message);
        for (int knot = 0; knot < knots.Count; knot++)
        {
            _writer.AddKnot((uint)knots.OffsetUs(knot));
            for (int joint = 0; joint < JointVector.Count; joint++)
            {
                if (!Units.TryUradFromRad(knots.PositionRad(knot)[joint], out int positionUrad)
                    || !Units.TryUradFromRad(knots.VelocityRadPerS(knot)[joint], out int velocityUradPerS))
                    return 0;
                _writer.SetJoint(joint, positionUrad, velocityUradPerS);
            }
        }
        return _writer.End();
    }
}
