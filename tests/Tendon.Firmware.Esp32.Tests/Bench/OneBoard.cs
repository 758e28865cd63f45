namespace Tendon.Firmware.Esp32.Tests.Bench;

/// <summary>The stand-in hardware of a process is one board: tests that use it run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneBoard
{
    public const string Name = "one board";

    /// <summary>Waits for a condition; the time only bounds a failure.</summary>
    public static async Task<bool> Until(Func<bool> condition, int seconds = 20)
    {
        for (int i = 0; i < seconds * 100 && !condition(); i++)
            await Task.Delay(10);
        return condition();
    }
}
