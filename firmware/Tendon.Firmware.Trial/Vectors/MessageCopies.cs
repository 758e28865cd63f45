using Tendon.Contracts;

namespace Tendon.Firmware.Trial.Vectors;

/// <summary>Writes messages with blocks anew from what was read of them.</summary>
internal sealed class MessageCopies
{
    private readonly SegmentWriter _writer = new SegmentWriter();
    private JointLimits _limits;
    private JointState _joint;

    public int Write(in HelloMessage hello, byte[] buffer)
    {
        int length = hello.Write(buffer, 0);
        for (int joint = 0; length > 0 && joint < hello.JointCount; joint++)
        {
            _limits.MinPositionUrad = hello.JointMinPositionUrad(joint);
            _limits.MaxPositionUrad = hello.JointMaxPositionUrad(joint);
            _limits.MaxVelocityUradPerS = hello.JointMaxVelocityUradPerS(joint);
            _limits.MaxAccelerationUradPerS2 = hello.JointMaxAccelerationUradPerS2(joint);
            _limits.FeedbackClass = hello.JointFeedbackClass(joint);
            HelloMessage.WriteJoint(buffer, 0, joint, _limits);
        }

        return length;
    }

    public int Write(in StateMessage state, byte[] buffer)
    {
        int length = state.Write(buffer, 0);
        for (int joint = 0; length > 0 && joint < state.JointCount; joint++)
        {
            _joint.PositionUrad = state.PositionUrad(joint);
            _joint.VelocityUradPerS = state.VelocityUradPerS(joint);
            _joint.SetpointUrad = state.SetpointUrad(joint);
            _joint.CurrentMa = state.CurrentMa(joint);
            _joint.VoltageMv = state.VoltageMv(joint);
            _joint.LoadPermille = state.LoadPermille(joint);
            _joint.TemperatureC = state.TemperatureC(joint);
            _joint.Flags = state.JointFlags(joint);
            StateMessage.WriteJoint(buffer, 0, joint, _joint);
        }

        return length;
    }

    public int Write(in SegmentMessage segment, byte[] buffer)
    {
        _writer.Begin(buffer, 0, segment);
        for (int knot = 0; knot < segment.KnotCount; knot++)
        {
            _writer.AddKnot(segment.KnotOffsetUs(knot));
            for (int joint = 0; joint < segment.JointCount; joint++)
                _writer.SetJoint(joint, segment.KnotPositionUrad(knot, joint), segment.KnotVelocityUradPerS(knot, joint));
        }

        return _writer.End();
    }
}
