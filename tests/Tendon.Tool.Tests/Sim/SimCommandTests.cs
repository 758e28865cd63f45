using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.Sim;

public sealed class SimCommandTests
{
    [Theory]
    [InlineData(" --broker 127.0.0.1:", "so101")]
    [InlineData(" --arm left --arm-file so100 --broker 127.0.0.1:", "left", "--arm-file", "so100")]
    public async Task The_next_step_names_the_arm_unless_it_is_the_usual_one(string words, string arm, params string[] more)
    {
        using var enough = new CancellationTokenSource();
        using StringWriter output = new CancellingWriter(enough, "./tendon run"), errors = new();
        string[] arguments = ["sim", "--lang", "en", "--broker-port", "0", "--camera-port", "0", "--scene", "", "--arm", arm, .. more];
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(arguments, output, errors, enough.Token));
        string said = output.ToString().ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
        Assert.Contains("bowl\"" + words, said, StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }
}
