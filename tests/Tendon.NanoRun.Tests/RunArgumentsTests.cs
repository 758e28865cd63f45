namespace Tendon.NanoRun.Tests;

public class RunArgumentsTests
{
    private static readonly string s_file = typeof(RunArgumentsTests).Assembly.Location;
    private static readonly string s_folder = Path.GetDirectoryName(s_file)!;

    [Fact]
    public void Files_and_folder_that_exist_are_taken() =>
        Assert.Equal(s_folder, RunArguments.Parse(["--interpreter", s_file, "--metadata-processor", s_file, "--libraries", s_folder])?.Libraries);

    [Fact]
    public void What_is_missing_unknown_or_not_there_is_refused()
    {
        Assert.Null(RunArguments.Parse([]));
        Assert.Null(RunArguments.Parse(["--interpreter", s_file, "--metadata-processor", s_file]));
        Assert.Null(RunArguments.Parse(["--interpreter", s_folder + "/none", "--metadata-processor", s_file, "--libraries", s_folder]));
        Assert.Null(RunArguments.Parse(["--interpreter", s_file, "--metadata-processor", s_file, "--libraries", s_folder, "--fast"]));
        Assert.Null(RunArguments.Parse(["--interpreter", s_file, "--metadata-processor", s_file, "--libraries", s_folder, "--speed", "2"]));
    }
}
