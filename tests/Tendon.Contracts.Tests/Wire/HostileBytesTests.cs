using Tendon.Contracts.Tests.Golden;

namespace Tendon.Contracts.Tests.Wire;

public class HostileBytesTests
{
    // `make soak` runs the same campaigns a hundred times longer.
    private static readonly int s_factor = Environment.GetEnvironmentVariable("TENDON_SOAK") == "1" ? 100 : 1;
    private long _checksum;

    [Fact]
    public void Random_bytes_never_throw_or_allocate()
    {
        var random = new Random(1);
        var buffer = new byte[1400];
        AssertNoAllocation(() =>
        {
            for (int i = 0; i < 200_000 * s_factor; i++)
            {
                int length = random.Next(200);
                random.NextBytes(buffer.AsSpan(0, Math.Max(length, 8)));
                if ((i & 1) == 0) buffer[0] = (byte)(0x10 + random.Next(1, 9));
                if ((i & 2) == 0) buffer[3] = 0;
                AllReaders.Read(buffer, 0, length, ref _checksum);
            }
        });
    }

    [Fact]
    public void Every_truncation_of_every_vector_is_refused_when_told_its_length_and_survived_when_not()
    {
        byte[][] vectors = [.. VectorFile.All().Select(v => v.Case.Bytes())];
        AssertNoAllocation(() =>
        {
            foreach (byte[] bytes in vectors)
                for (int length = 0; length <= bytes.Length; length++)
                    AllReaders.Read(bytes, 0, length, ref _checksum);
        });
        foreach (byte[] bytes in VectorFile.All().Where(v => v.Case.TryGetProperty("canonical", out var c) && c.GetBoolean()).Select(v => v.Case.Bytes()))
            for (int length = 0; length < bytes.Length; length++)
                Assert.Equal(0, AllReaders.Read(bytes, 0, length, ref _checksum));
    }

    [Fact]
    public void Every_single_bit_flip_of_every_vector_is_survived()
    {
        byte[][] vectors = [.. VectorFile.All().Select(v => v.Case.Bytes())];
        AssertNoAllocation(() =>
        {
            foreach (byte[] bytes in vectors)
            {
                for (int bit = 0; bit < bytes.Length * 8; bit++)
                {
                    bytes[bit >> 3] ^= (byte)(1 << (bit & 7));
                    AllReaders.Read(bytes, 0, bytes.Length, ref _checksum);
                    bytes[bit >> 3] ^= (byte)(1 << (bit & 7));
                }
            }
        });
    }

    [Fact]
    public void Many_random_changes_to_good_messages_are_survived_at_any_offset()
    {
        var random = new Random(2);
        byte[][] vectors = [.. VectorFile.All().Select(v => v.Case.Bytes()).Where(b => b.Length > 8)];
        var buffer = new byte[4096];
        AssertNoAllocation(() =>
        {
            for (int i = 0; i < 100_000 * s_factor; i++)
            {
                byte[] bytes = vectors[random.Next(vectors.Length)];
                int offset = random.Next(64);
                bytes.CopyTo(buffer, offset);
                for (int change = random.Next(6); change > 0; change--) buffer[offset + random.Next(bytes.Length)] = (byte)random.Next(256);
                AllReaders.Read(buffer, offset, bytes.Length - (random.Next(4) == 0 ? random.Next(8) : 0), ref _checksum);
            }
        });
    }

    [Theory]
    [InlineData(-1, 24)]
    [InlineData(0, -1)]
    [InlineData(0, 25)]
    [InlineData(1, 24)]
    [InlineData(int.MaxValue, 24)]
    [InlineData(int.MinValue, 24)]
    [InlineData(0, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue, int.MinValue)]
    public void Ranges_outside_the_buffer_are_refused(int offset, int length)
    {
        var buffer = new byte[24];
        Assert.Equal(CommandMessage.Size, new CommandMessage { CommandId = 1, Authority = 1 }.Write(buffer, 0));
        Assert.True(CommandMessage.TryRead(buffer, 0, 24, out _));
        Assert.Equal(0, AllReaders.Read(buffer, offset, length, ref _checksum));
    }

    [Fact]
    public void A_missing_buffer_is_refused()
    {
        Assert.Equal(ReadResult.Truncated, SegmentMessage.Read(null, 0, 0, out _));
        Assert.False(Presence.TryRead(null, 0, 6, out _));
        Assert.Equal(MessageKind.None, MessageHeader.KindOf(null, 0, 8));
    }

    [Fact]
    public void A_default_message_reads_as_zero_at_every_index()
    {
        var segment = new SegmentMessage { JointCount = 6, KnotCount = 9 };
        var state = new StateMessage { JointCount = 6 };
        var hello = new HelloMessage { JointCount = 6 };
        Assert.Equal(0, segment.KnotPositionUrad(0, 0) + segment.KnotVelocityUradPerS(8, 5) + segment.KnotOffsetUs(1));
        Assert.Equal(0, state.PositionUrad(0) + (int)state.JointFlags(5));
        Assert.Equal(0, hello.JointMaxPositionUrad(5) + (int)hello.JointFeedbackClass(0));
    }

    private static void AssertNoAllocation(Action action)
    {
        action(); // compile and warm first
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
