using Tendon.Tool.CommandLine;

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
    [InlineData(0, "--wifi", "bench", "--dry-run")]
    public async Task Bad_input_is_refused_before_anything_is_written(int code, params string[] arguments)
    {
        string image = Path.Combine(_folder, "app.bin");
        await File.WriteAllTextAsync(image, "image");
        string journal = Path.Combine(_folder, "flash.journal");
        string[] named = arguments.Contains("--image") ? arguments : [.. arguments, "--image", image];
        Assert.Equal(code, await ToolApp.Run(["flash", .. named, "--broker", "10.0.0.2", "--journal", journal], CancellationToken.None));
        Assert.False(File.Exists(journal));
    }
}
