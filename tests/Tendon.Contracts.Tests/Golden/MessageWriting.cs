using System.Text.Json;

namespace Tendon.Contracts.Tests.Golden;

/// <summary>Writes any message from the fields of a vector, through the public writers only.</summary>
public static class MessageWriting
{
    public static int Write(Type type, JsonElement fields, byte[] buffer, int offset)
    {
        object message = Activator.CreateInstance(type)!;
        MessageReflection.SetFields(message, fields);
        if (message is SegmentMessage segment) return WriteSegment(segment, fields.GetProperty("Knots"), buffer, offset);
        int length = (int)type.GetMethod("Write")!.Invoke(message, [buffer, offset])!;
        if (!fields.TryGetProperty("Joints", out JsonElement joints)) return length;
        for (int joint = 0; joint < joints.GetArrayLength(); joint++)
        {
            object block = type == typeof(HelloMessage) ? default(JointLimits) : default(JointState);
            MessageReflection.SetFields(block, joints[joint]);
            Assert.True((bool)type.GetMethod("WriteJoint")!.Invoke(null, [buffer, offset, joint, block])!);
        }

        return length;
    }

    private static int WriteSegment(SegmentMessage segment, JsonElement knots, byte[] buffer, int offset)
    {
        var writer = new SegmentWriter();
        Assert.True(writer.Begin(buffer, offset, segment));
        foreach (JsonElement knot in knots.EnumerateArray())
        {
            Assert.True(writer.AddKnot(knot.GetProperty("OffsetUs").GetUInt32()));
            int joint = 0;
            foreach (JsonElement axis in knot.GetProperty("Axes").EnumerateArray())
                Assert.True(writer.SetJoint(joint++, axis.GetProperty("PositionUrad").GetInt32(), axis.GetProperty("VelocityUradPerS").GetInt32()));
        }

        return writer.End();
    }
}
