using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Tests.Arithmetic;

public sealed class SquareRootTests
{
    [Theory]
    [InlineData(long.MinValue, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(4611686018427387903, 2147483647)]
    [InlineData(4611686018427387904, 2147483648)]
    [InlineData(9223372030926249000, 3037000498)]
    [InlineData(9223372030926249001, 3037000499)]
    [InlineData(long.MaxValue, 3037000499)]
    public void The_edges_are_exact(long value, long root) => Assert.Equal(root, Whole.SquareRoot(value));

    [Fact]
    public void Every_value_around_a_square_has_the_root_that_whole_numbers_give()
    {
        var random = new Random(3);
        for (int i = 0; i < 200000; i++)
        {
            long root = i < 2000 ? i + 1 : random.NextInt64(1, 3037000499), square = root * root;
            Assert.Equal(root, Whole.SquareRoot(square));
            Assert.Equal(root - 1, Whole.SquareRoot(square - 1));
            Assert.Equal(root, Whole.SquareRoot(square + (2 * root)));
        }
    }
}
