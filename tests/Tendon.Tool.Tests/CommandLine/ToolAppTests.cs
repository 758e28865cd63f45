using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.CommandLine;

public sealed class ToolAppTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("doctor", "--broker", "no port:here")]
    [InlineData("doctor", "--nonsense")]
    [InlineData("doctor", "--lang", "fr")]
    [InlineData("run", "--aprove", "put the red cube in the blue bowl")]
    [InlineData("run", "--plan-onyl")]
    [InlineData("run", " ")]
    [InlineData("camera")]
    [InlineData("eval", "--perturb", "foo")]
    [InlineData("arm")]
    [InlineData("device", "--board", "esp8266")]
    [InlineData("device", "--wifi-password", "12345678")]
    public async Task A_wrong_command_line_is_a_usage_error(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Usage, await ToolApp.Run(arguments, CancellationToken.None));

    [Theory]
    [InlineData("--help")]
    [InlineData("doctor", "--help")]
    [InlineData("--help", "--lang", "zh")]
    public async Task Help_is_no_error(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(arguments, CancellationToken.None));
}
