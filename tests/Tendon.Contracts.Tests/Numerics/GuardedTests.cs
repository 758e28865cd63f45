namespace Tendon.Contracts.Tests.Numerics;

public class GuardedTests
{
    [Fact]
    public void A_quotient_is_a_quotient_and_a_zero_denominator_gives_the_stand_in()
    {
        Assert.Equal(2.5f, Guarded.Divide(5f, 2f, -1f));
        Assert.Equal(-1f, Guarded.Divide(5f, 0f, -1f));
        Assert.Equal(-1f, Guarded.Divide(5f, -0f, -1f));
        Assert.Equal(2.5, Guarded.Divide(5.0, 2.0, -1.0));
        Assert.Equal(-1.0, Guarded.Divide(0.0, 0.0, -1.0));
    }
}
