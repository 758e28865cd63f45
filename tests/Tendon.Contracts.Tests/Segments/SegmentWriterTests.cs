namespace Tendon.Contracts.Tests.Segments;

public class SegmentWriterTests
{
    private readonly byte[] _buffer = new byte[2048];
    private readonly SegmentWriter _writer = new();

    [Fact]
    public void Nineteen_knots_of_six_joints_fit_and_the_twentieth_is_refused()
    {
        Assert.Equal(19, SegmentMessage.MaxKnotCount(6));
        Begin();
        for (uint k = 0; k < 19; k++) Assert.True(_writer.AddKnot(k * 10000));
        Assert.False(_writer.AddKnot(190000));
        Assert.Equal(0, _writer.End());
    }

    [Fact]
    public void A_buffer_that_is_too_small_is_refused_at_the_knot_that_does_not_fit()
    {
        var small = new byte[SegmentMessage.SizeFor(6, 2) - 1];
        Assert.True(_writer.Begin(small, 0, new SegmentMessage { JointCount = 6 }));
        Assert.True(_writer.AddKnot(0));
        Assert.False(_writer.AddKnot(1));
        Assert.Equal(0, _writer.End());
    }

    [Fact]
    public void Offsets_start_at_zero_and_rise()
    {
        Begin();
        Assert.False(_writer.AddKnot(1));
        Begin();
        Assert.True(_writer.AddKnot(0));
        Assert.False(_writer.AddKnot(0));
        Begin();
        Assert.True(_writer.AddKnot(0) && _writer.AddKnot(uint.MaxValue));
        Assert.False(_writer.AddKnot(5));
    }

    [Fact]
    public void One_refusal_spoils_the_segment_and_Begin_starts_afresh()
    {
        Begin();
        Assert.True(_writer.AddKnot(0));
        Assert.False(_writer.SetJoint(6, 0, 0));
        Assert.False(_writer.SetJoint(0, 0, 0));
        Assert.False(_writer.AddKnot(10));
        Assert.Equal(0, _writer.End());
        Begin();
        Assert.True(_writer.AddKnot(0) && _writer.AddKnot(10) && _writer.SetJoint(5, 7, 0));
        Assert.Equal(SegmentMessage.SizeFor(6, 2), _writer.End());
        Assert.Equal(0, _writer.End());
    }

    [Theory]
    [InlineData(int.MinValue, 0)]
    [InlineData(1000000001, 0)]
    [InlineData(0, -1000000001)]
    public void Values_outside_the_range_are_refused(int positionUrad, int velocityUradPerS)
    {
        Begin();
        Assert.True(_writer.AddKnot(0));
        Assert.False(_writer.SetJoint(0, positionUrad, velocityUradPerS));
    }

    [Fact]
    public void A_segment_needs_two_knots()
    {
        Begin();
        Assert.Equal(0, _writer.End());
        Begin();
        _writer.AddKnot(0);
        Assert.Equal(0, _writer.End());
    }

    [Fact]
    public void Joints_that_are_not_set_are_zero_even_in_a_used_buffer()
    {
        Array.Fill(_buffer, (byte)0xEE);
        Begin();
        Assert.True(_writer.AddKnot(0) && _writer.AddKnot(10));
        int length = _writer.End();
        Assert.True(SegmentMessage.TryRead(_buffer, 0, length, out SegmentMessage segment));
        Assert.Equal(0, segment.KnotPositionUrad(1, 5));
    }

    private void Begin() => Assert.True(_writer.Begin(_buffer, 0, new SegmentMessage { JointCount = 6 }));
}
