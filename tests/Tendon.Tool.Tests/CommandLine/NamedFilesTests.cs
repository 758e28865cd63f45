using System.Diagnostics;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.CommandLine;

/// <summary>Whatever a person names where a file belongs, the command ends at once and says in that person's language what is wrong with it.</summary>
public sealed class NamedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-named").FullName;

    public NamedFilesTests()
    {
        using var make = Process.Start("mkfifo", Path.Combine(_folder, "pipe"));
        make.WaitForExit();
        using FileStream huge = File.Create(Path.Combine(_folder, "huge"));
        huge.SetLength(1L << 40);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/dev/zero", "是设备")]
    [InlineData("/proc/kmsg", "属于内核")]
    [InlineData("pipe", "是管道")]
    [InlineData("huge", "超过")]
    [InlineData(".", "是文件夹")]
    public async Task What_is_no_file_of_the_kind_is_named(string name, string why)
    {
        string path = Path.Combine(_folder, name);
        foreach (string[] arguments in new string[][]
        {
            ["report", "verify", path], ["report", "verify", "x.json", "--station-key", path], ["eval", "--suite", path, "--check"], ["arm", "import", path],
            ["identify", "--workbench", "1", "--arm", path], ["eval", "--arm", path, "--suite", "demo", "--check"], ["demo", "--arm", path],
            ["run", "x", "--calibration", path], ["run", "x", "--arm-file", path], ["device", "--wifi", "bench", "--broker", "10.0.0.2", "--arm-file", path],
            ["prove", "--workbench", "1", "--key", path, "--out", Path.Combine(_folder, "out")],
            ["flash", "--wifi", "bench", "--broker", "10.0.0.2", "--image", path, "--dry-run"],
        })
        {
            ToolSaid said = await ToolSaid.By([.. arguments, "--lang", "zh"]);
            Assert.NotEqual((int)ExitCode.Done, said.Code);
            Assert.Contains(why, said.Errors, StringComparison.Ordinal);
            Assert.Contains(path, said.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_file_and_a_place_that_cannot_be_written_are_told_in_chinese_to_who_speaks_it()
    {
        string none = Path.Combine(_folder, "none"), file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "mine");
        foreach (string[] arguments in new string[][]
        {
            ["report", "verify", none], ["eval", "--suite", none, "--check"], ["arm", "import", none], ["eval", "compare", none, none], ["eval", "--models", none, "--check"],
            ["prove", "--workbench", "1", "--out", file], ["station", "--workbench", "1", "--out", file], ["dataset", "--count", "1", "--out", file],
            ["camera", "board", "--out", Path.Combine(none, "board.pdf")], ["device", "--wifi", "bench", "--broker", "10.0.0.2", "--out", file],
        })
        {
            ToolSaid said = await ToolSaid.By([.. arguments, "--lang", "zh"]);
            Assert.NotEqual((int)ExitCode.Done, said.Code);
            Assert.Contains(_folder, said.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("ould not", said.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("already exists", said.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("denied", said.Errors, StringComparison.Ordinal);
        }
    }
}
