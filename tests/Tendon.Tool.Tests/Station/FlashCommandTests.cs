using Tendon.Tool.CommandLine;
using Tendon.Tool.Tests.CommandLine;

namespace Tendon.Tool.Tests.Station;

public sealed class FlashCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-flash-test").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2, "--wifi", "bench", "--wifi-password", "short", "--dry-run")]
    [InlineData(2, "--board", "toaster", "--wifi", "bench")]
    [InlineData(1, "--wifi", "bench", "--image", "/no/such/image.bin")]
    [InlineData(1, "--wifi", "bench", "--port", "/dev/no-such-port")]
    [InlineData(1, "--wifi", "bench", "--image", "/no/such/image.bin", "--dry-run")]
    [InlineData(1, "--wifi", "bench", "--runtime-archive", "/no/such/folder", "--dry-run")]
    [InlineData(2, "--wifi", "bench", "--unit", "..", "--dry-run")]
    [InlineData(0, "--wifi", "bench", "--dry-run")]
    [InlineData(0, "--wifi", "bench", "--dry-run", "--settings-only", "--image", "/no/such/image.bin")]
    public async Task Bad_input_is_refused_before_anything_is_written(int code, params string[] arguments)
    {
        string image = Path.Combine(_folder, "app.bin");
        await File.WriteAllTextAsync(image, "image");
        string journal = Path.Combine(_folder, "flash.journal");
        string[] named = arguments.Contains("--image") ? arguments : [.. arguments, "--image", image];
        Assert.Equal(code, await ToolApp.Run(["flash", .. named, "--broker", "10.0.0.2", "--journal", journal], CancellationToken.None));
        Assert.False(File.Exists(journal));
    }

    [Fact]
    public async Task A_dry_run_names_no_file_that_is_gone_again_and_says_what_the_real_one_would_lack()
    {
        ToolSaid said = await ToolSaid.By("flash", "--wifi", "bench", "--broker", "10.0.0.2", "--dry-run", "--image", "/no/such/image.bin");
        Assert.Contains("--filedeployment deploy.json", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), said.Output, StringComparison.Ordinal);
        Assert.Contains("/no/such/image.bin: there is no such application image", said.Errors, StringComparison.Ordinal);
    }
}
