using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Tests.Station;

public sealed class ResultFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-results").FullName;

    [Fact]
    public void A_folder_is_made_and_nothing_is_left_in_it()
    {
        string folder = Path.Combine(_folder, "a", "b");
        ResultFolder.Prepare(folder);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("calibrate", "--units")]
    [InlineData("prove", "--out")]
    public async Task Without_a_place_for_the_result_no_unit_is_touched(string command, string option)
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "mine");
        Assert.Throws<ResultFolderException>(() => ResultFolder.Prepare(Path.Combine(file, "unit")));
        Assert.Equal((int)ExitCode.Failed, await ToolApp.Run([command, "--workbench", "5", option, file, "--key", Path.Combine(_folder, "key.pem")], CancellationToken.None));
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
