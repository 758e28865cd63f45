namespace Tendon.Mqtt.Tests;

/// <summary>Waits for what other threads and processes do; the limit only ends a test that would otherwise hang.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task True(Func<bool> condition, string what)
    {
        long giveUpAt = Environment.TickCount64 + (long)Limit.TotalMilliseconds;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < giveUpAt, $"never happened: {what}");
            await Task.Delay(5);
        }
    }
}
