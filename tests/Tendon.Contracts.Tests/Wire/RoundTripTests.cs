namespace Tendon.Contracts.Tests.Wire;

public class RoundTripTests
{
    [Fact]
    public void Random_segments_read_back_exactly_without_allocation()
    {
        var random = new Random(3);
        var buffer = new byte[1100];
        var writer = new SegmentWriter();
        for (int i = 0; i < 2000; i++)
        {
            int joints = random.Next(1, 17);
            int knots = random.Next(2, SegmentMessage.MaxKnotCount(joints) + 1);
            int seed = random.Next();
            int offset = random.Next(70);
            int length = Write(writer, buffer, offset, joints, knots, seed);
            Assert.Equal(SegmentMessage.SizeFor(joints, knots), length);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Write(writer, buffer, offset, joints, knots, seed);
            bool read = SegmentMessage.TryRead(buffer, offset, length, out SegmentMessage segment);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(read);
            Assert.Equal((joints, knots, (uint)seed), (segment.JointCount, segment.KnotCount, segment.Sequence));
            var values = new XorShift((uint)seed | 1);
            uint at = 0;
            for (int k = 0; k < knots; k++)
            {
                Assert.Equal(at, segment.KnotOffsetUs(k));
                at += 1 + values.Next() % 50000;
                for (int j = 0; j < joints; j++)
                {
                    Assert.Equal((int)(values.Next() % 1000000000), segment.KnotPositionUrad(k, j));
                    Assert.Equal(-(int)(values.Next() % 1000000000), segment.KnotVelocityUradPerS(k, j));
                }
            }
        }
    }

    private static int Write(SegmentWriter writer, byte[] buffer, int offset, int joints, int knots, int seed)
    {
        var values = new XorShift((uint)seed | 1);
        writer.Begin(buffer, offset, new SegmentMessage { Sequence = (uint)seed, JointCount = (byte)joints });
        uint at = 0;
        for (int k = 0; k < knots; k++)
        {
            writer.AddKnot(at);
            at += 1 + values.Next() % 50000;
            for (int j = 0; j < joints; j++) writer.SetJoint(j, (int)(values.Next() % 1000000000), -(int)(values.Next() % 1000000000));
        }

        return writer.End();
    }

    private struct XorShift(uint state)
    {
        public uint Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state;
        }
    }
}
