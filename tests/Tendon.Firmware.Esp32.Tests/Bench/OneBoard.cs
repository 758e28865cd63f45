namespace Tendon.Firmware.Esp32.Tests.Bench;

/// <summary>The stand-in hardware of a process is one board: tests that use it run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneBoard
{
    public const string Name = "one board";
}
