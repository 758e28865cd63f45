using Tendon.Firmware.Pc.CommandLine;

namespace Tendon.Firmware.Pc.Tests.CommandLine;

public sealed class BoardArgumentsTests
{
    [Fact]
    public void Everything_can_be_said()
    {
        BoardArguments? parsed = BoardArguments.Parse(["--port", "/dev/ttyUSB0", "--baud", "500000", "--arm", "mine.json", "--name", "left", "--broker", "10.0.0.2:1884"], out _);
        Assert.NotNull(parsed);
        Assert.Equal(("/dev/ttyUSB0", 500000, "mine.json", "left", "10.0.0.2:1884"), (parsed.Port, parsed.Baud, parsed.Arm, parsed.Name, parsed.Broker.ToString()));
        Assert.Equal(7ul, BoardArguments.Parse(["--workbench", "--seed", "7"], out _)!.Seed);
        Assert.True(BoardArguments.Parse(["--help"], out _)!.Help);
    }

    [Theory]
    [InlineData("", "--workbench or --port")]
    [InlineData("--workbench --port /dev/ttyUSB0", "either")]
    [InlineData("--workbench --seed -1", "--seed -1")]
    [InlineData("--workbench --seed", "--seed needs a value")]
    [InlineData("--workbench --name Arm/1", "--name Arm/1")]
    [InlineData("--workbench --broker host:99999", "65535")]
    [InlineData("--port x --baud 9600", "--baud 9600")]
    [InlineData("--workbench --fast", "unknown argument --fast")]
    public void What_is_wrong_is_named(string line, string expected)
    {
        Assert.Null(BoardArguments.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), out string error));
        Assert.Contains(expected, error);
    }

    [Theory]
    [InlineData("--workbench --arm no-such-arm", "no-such-arm: no such arm file")]
    [InlineData("--port /dev/ttyNONE", "Plug the adapter in")]
    [InlineData("--bogus", "usage:")]
    public async Task What_cannot_be_used_ends_with_exit_code_2_and_the_fix(string line, string expected)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(2, await BoardProgram.Run(line.Split(' '), output, errors));
        Assert.Contains(expected, errors.ToString());
    }
}
