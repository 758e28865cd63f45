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
    [InlineData("report", "verify", "")]
    [InlineData("report", "verify", "a.json", "--station-key", "")]
    [InlineData("eval", "--suite", "", "--check")]
    [InlineData("eval", "compare", "", "")]
    [InlineData("arm", "import", "")]
    [InlineData("identify", "--workbench", "1", "--arm", "")]
    public async Task A_wrong_command_line_is_a_usage_error(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Usage, await ToolApp.Run(arguments, CancellationToken.None));

    [Theory]
    [InlineData("give one of the two", "identify", "--workbench", "1", "--port", "/dev/ttyUSB0")]
    [InlineData("give one of the two", "station", "--workbench", "1", "--port", "/dev/ttyUSB0")]
    [InlineData("at least one of them a letter or digit", "identify", "--workbench", "1", "--unit", "..")]
    [InlineData("leave --unit out", "sim", "--unit", "arm-7")]
    [InlineData("the instruction is empty", "demo", "")]
    [InlineData("--workbench: a value is missing", "identify", "--unit", "a", "--workbench")]
    [InlineData("<file> is empty", "report", "verify", "")]
    [InlineData("--suite is empty", "eval", "--suite", "", "--check")]
    [InlineData("it needs no calibration", "identify", "--workbench", "1", "--arm", "xarm1s")]
    [InlineData("it needs no calibration", "calibrate", "--workbench", "1", "--arm", "xarm1s")]
    [InlineData("it needs no calibration", "prove", "--workbench", "1", "--arm", "xarm1s")]
    [InlineData("by pulses: ./tendon calibrate --arm-file eezybotarm-mk2", "identify", "--workbench", "1", "--arm", "eezybotarm-mk2")]
    [InlineData("The stop was NOT sent", "stop", "--broker", "127.0.0.1:1")]
    [InlineData("./tendon sim starts one with an arm on it", "stop", "--broker", "127.0.0.1:1")]
    [InlineData("./tendon sim starts one with an arm on it", "clear", "--broker", "127.0.0.1:1")]
    [InlineData("the file of the so101 is used. Did you mean --arm xarm1s?", "clear", "--broker", "127.0.0.1:1", "--arm", "xarm")]
    public async Task The_fix_is_told_with_what_is_wrong(string words, params string[] arguments) =>
        Assert.Contains(words, (await ToolSaid.By(["--lang", "en", .. arguments])).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task The_calibration_of_joints_and_that_of_the_camera_have_help_of_their_own()
    {
        string joints = (await ToolSaid.By("calibrate", "--help", "--lang", "en")).Output, camera = (await ToolSaid.By("camera", "calibrate", "--help", "--lang", "en")).Output;
        Assert.DoesNotContain("camera", joints, StringComparison.Ordinal);
        Assert.Contains("./tendon calibrate --port", joints, StringComparison.Ordinal);
        Assert.Contains("--arm-file, --arm", joints, StringComparison.Ordinal);
        Assert.Contains("printed board", camera, StringComparison.Ordinal);
        Assert.Contains("./tendon camera calibrate", camera, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("doctor", "--help")]
    [InlineData("--help", "--lang", "zh")]
    public async Task Help_is_no_error(params string[] arguments) =>
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(arguments, CancellationToken.None));
}
