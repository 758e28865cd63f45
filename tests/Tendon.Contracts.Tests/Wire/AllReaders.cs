namespace Tendon.Contracts.Tests.Wire;

/// <summary>Runs every reader over the same bytes and reads back everything that an accepted message offers.</summary>
public static class AllReaders
{
    /// <summary>Number of readers that accept; the checksum keeps the reads from being optimised away.</summary>
    public static int Read(byte[] buffer, int offset, int length, ref long checksum)
    {
        int accepted = 0;
        if (HelloMessage.TryRead(buffer, offset, length, out HelloMessage hello)) { accepted++; checksum += Touch(hello); }
        if (StateMessage.TryRead(buffer, offset, length, out StateMessage state)) { accepted++; checksum += Touch(state); }
        if (SegmentMessage.TryRead(buffer, offset, length, out SegmentMessage segment)) { accepted++; checksum += Touch(segment); }
        if (CommandMessage.TryRead(buffer, offset, length, out CommandMessage command)) { accepted++; checksum += command.CommandId; }
        if (AckMessage.TryRead(buffer, offset, length, out AckMessage ack)) { accepted++; checksum += ack.CommandId; }
        if (ClockRequestMessage.TryRead(buffer, offset, length, out ClockRequestMessage request)) { accepted++; checksum += request.HostSendUs; }
        if (ClockResponseMessage.TryRead(buffer, offset, length, out ClockResponseMessage response)) { accepted++; checksum += response.DeviceSendUs; }
        if (FaultMessage.TryRead(buffer, offset, length, out FaultMessage fault)) { accepted++; checksum += fault.Detail; }
        if (HealthMessage.TryRead(buffer, offset, length, out HealthMessage health)) { accepted++; checksum += health.CycleCount; }
        if (PastFaultMessage.TryRead(buffer, offset, length, out PastFaultMessage past)) { accepted++; checksum += past.Detail; }
        if (Presence.TryRead(buffer, offset, length, out bool online)) { accepted++; checksum += online ? 1 : 0; }
        checksum += (long)MessageHeader.KindOf(buffer, offset, length);
        return accepted;
    }

    private static long Touch(in HelloMessage hello)
    {
        long sum = 0;
        for (int joint = -1; joint <= hello.JointCount; joint++)
        {
            sum += hello.JointMinPositionUrad(joint) + hello.JointMaxPositionUrad(joint);
            sum += hello.JointMaxVelocityUradPerS(joint) + hello.JointMaxAccelerationUradPerS2(joint) + (long)hello.JointFeedbackClass(joint);
        }

        return sum;
    }

    private static long Touch(in StateMessage state)
    {
        long sum = 0;
        for (int joint = -1; joint <= state.JointCount; joint++)
        {
            sum += state.PositionUrad(joint) + state.VelocityUradPerS(joint) + state.SetpointUrad(joint) + state.CurrentMa(joint);
            sum += state.VoltageMv(joint) + state.LoadPermille(joint) + state.TemperatureC(joint) + (long)state.JointFlags(joint);
        }

        return sum;
    }

    private static long Touch(in SegmentMessage segment)
    {
        long sum = 0;
        for (int knot = -1; knot <= segment.KnotCount; knot++)
        {
            sum += segment.KnotOffsetUs(knot);
            for (int joint = -1; joint <= segment.JointCount; joint++)
                sum += segment.KnotPositionUrad(knot, joint) + segment.KnotVelocityUradPerS(knot, joint);
        }

        return sum;
    }
}
