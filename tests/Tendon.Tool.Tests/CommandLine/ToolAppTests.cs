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
    [InlineData("demo", "")]
    [InlineData("demo", " ")]
    [InlineData("sim", "--unit", "arm-7")]
    [InlineData("sim", "--unit", "..", "--port", "/dev/ttyUSB0")]
    [InlineData("device", "--wifi", "bench", "--broker", "10.0.0.2", "--unit", "..")]
    [InlineData("camera")]
    [InlineData("eval", "--perturb", "foo")]
    [InlineData("arm")]
    [InlineData("device", "--board", "esp8266")]
    [InlineData("device", "--wifi-password", "12345678")]
    public async Task A_wrong_command_line_is_a_usage_error(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Usage, await ToolApp.Run(arguments, CancellationToken.None));

    [Theory]
    [InlineData("give one of the two", "identify", "--workbench", "1", "--port", "/dev/ttyUSB0")]
    [InlineData("give one of the two", "station", "--workbench", "1", "--port", "/dev/ttyUSB0")]
    [InlineData("at least one of them a letter or digit", "identify", "--workbench", "1", "--unit", "..")]
    [InlineData("leave --unit out", "sim", "--unit", "arm-7")]
    [InlineData("the instruction is empty", "demo", "")]
    [InlineData("--workbench: a value is missing", "identify", "--unit", "a", "--workbench")]
    public async Task The_fix_is_told_with_what_is_wrong(string words, params string[] arguments) =>
        Assert.Contains(words, (await ToolSaid.By(["--lang", "en", .. arguments])).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("doctor", "--help")]
    [InlineData("--help", "--lang", "zh")]
    public async Task Help_is_no_error(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(arguments, CancellationToken.None));
}
