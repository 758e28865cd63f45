using Tendon.Tool.Evaluation.Reports;

namespace Tendon.Tool.Tests.Evaluation.Reports;

public sealed class WilsonIntervalTests
{
    [Theory]
    [InlineData(0, 50, 0.0, 0.0713)]
    [InlineData(48, 50, 0.8654, 0.9890)]
    [InlineData(50, 50, 0.9287, 1.0)]
    public void Agrees_with_published_values(int hits, int trials, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, trials);
        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }

    [Fact]
    public void Says_nothing_without_trials() => Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));
}
