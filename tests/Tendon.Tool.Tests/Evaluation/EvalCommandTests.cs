using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Reports;
using Tendon.Tool.Run;
using Tendon.Tool.Tests.CommandLine;
using static Tendon.Tool.Tests.Evaluation.Reports.ReportTests;

namespace Tendon.Tool.Tests.Evaluation;

public sealed class EvalCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-eval").FullName;

    [Theory]
    [InlineData("eval", "--seed", "abc")]
    [InlineData("eval", "--perturb", "fog")]
    [InlineData("eval", "--planner", "genius")]
    [InlineData("eval", "--family", "nosuch", "--check")]
    [InlineData("eval", "--suite", "nosuch", "--check")]
    [InlineData("eval", "compare", "/nowhere/a", "/nowhere/b")]
    public async Task What_is_wrong_with_the_command_line_is_a_usage_error(params string[] arguments) => Assert.Equal((int)ExitCode.Usage, await Run(arguments));

    [Fact]
    public async Task Nothing_is_run_when_a_line_is_wrong()
    {
        string suite = Path.Combine(_folder, "mine.tsv"), results = Path.Combine(_folder, "out");
        await File.WriteAllTextAsync(suite, "put-1\ten\tred cube, blue bowl\tput it in\tin(red cube, blue bowl)\nput-2\ten\tred cube\tput it in\tinn(red cube)\n");
        Assert.Equal((int)ExitCode.Usage, await Run("eval", "--suite", suite, "--out", results));
        Assert.False(Directory.Exists(results));
    }

    [Fact]
    public async Task A_check_draws_the_worlds_and_runs_nothing()
    {
        string results = Path.Combine(_folder, "out");
        Assert.Equal((int)ExitCode.Done, await Run("eval", "--suite", "core", "--check", "--seed", "sealed", "--out", results));
        Assert.False(Directory.Exists(results));
    }

    [Theory]
    [InlineData("vision.onnx", "compact")]
    [InlineData("reader-decoder.onnx", "random")]
    [InlineData("language.json", "compact")]
    [InlineData("language.json", "random")]
    public async Task A_check_names_a_damaged_model(string file, string planner)
    {
        string models = Models();
        await File.AppendAllTextAsync(Path.Combine(models, file), "x");
        ToolSaid said = await ToolSaid.By("eval", "--suite", "demo", "--check", "--models", models, "--planner", planner);
        Assert.Equal((int)ExitCode.Failed, said.Code);
        Assert.Contains(Path.Combine(models, file), said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_that_no_list_vouches_for_are_taken_and_one_line_says_so()
    {
        string models = Models();
        Assert.Equal("", (await ToolSaid.By("eval", "--suite", "demo", "--check", "--models", models)).Errors);
        File.Delete(Path.Combine(models, "SHA256SUMS"));
        ToolSaid said = await ToolSaid.By("eval", "--suite", "demo", "--check", "--models", models);
        Assert.Equal((int)ExitCode.Done, said.Code);
        Assert.Contains("SHA256SUMS", Assert.Single(said.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_of_the_same_episodes_are_compared()
    {
        foreach (string name in new[] { "a", "b" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
            await File.WriteAllTextAsync(Path.Combine(_folder, name, "rows.csv"), RowsFile.Write([Row("put-1"), Row("put-2", success: name == "a")]));
        }
        Assert.Equal((int)ExitCode.Done, await Run("eval", "compare", Path.Combine(_folder, "a"), Path.Combine(_folder, "b"), "--out", Path.Combine(_folder, "c")));
        Assert.Contains("| put | 2 | 100.0% | 50.0% | 1 | 0 | 1.0000 |", await File.ReadAllTextAsync(Path.Combine(_folder, "c", "compare.md")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Models()
    {
        string models = Path.Combine(_folder, "models");
        Directory.CreateDirectory(models);
        foreach (string file in Directory.GetFiles(Brain.ModelFolder))
            File.Copy(file, Path.Combine(models, Path.GetFileName(file)));
        return models;
    }

    private static Task<int> Run(params string[] arguments) => ToolApp.Run(arguments, CancellationToken.None);
}
