using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Tests.Device;

public sealed class DeviceCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-device").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_writes_settings_arm_and_the_list_to_deploy()
    {
        Assert.Equal((int)ExitCode.Done, await Run("--wifi", "bench", "--wifi-password", "eight bytes", "--broker", "10.0.0.2:1883", "--board", "esp32-s3-devkitc"));
        Assert.Equal(["deploy.json", "tendon-arm0.bin", "tendon-settings0.bin"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order());
        string list = await File.ReadAllTextAsync(Path.Combine(_folder, "deploy.json"));
        Assert.Contains(@"I:\\tendon-arm0.bin", list);
        byte[] settings = await File.ReadAllBytesAsync(Path.Combine(_folder, "tendon-settings0.bin"));
        Assert.Contains("esp32-s3-devkitc", System.Text.Encoding.ASCII.GetString(settings));

        // Written again, it is the first version again and not a second one beside it.
        Assert.Equal((int)ExitCode.Done, await Run("--wifi", "bench", "--broker", "10.0.0.2"));
        Assert.False(File.Exists(Path.Combine(_folder, "tendon-settings1.bin")));
    }

    [Fact]
    public async Task The_name_of_a_shipped_arm_chooses_its_file_too()
    {
        await Run("--wifi", "bench", "--broker", "10.0.0.2", "--arm", "so101-7v4");
        byte[] named = await File.ReadAllBytesAsync(Path.Combine(_folder, "tendon-arm0.bin"));
        await Run("--wifi", "bench", "--broker", "10.0.0.2", "--arm", "arm-7", "--arm-file", "so101-7v4");
        Assert.Equal(named, await File.ReadAllBytesAsync(Path.Combine(_folder, "tendon-arm0.bin")));
        await Run("--wifi", "bench", "--broker", "10.0.0.2", "--arm", "arm-7");
        Assert.NotEqual(named, await File.ReadAllBytesAsync(Path.Combine(_folder, "tendon-arm0.bin")));
    }

    [Theory]
    [InlineData(2, "--broker", "10.0.0.2")]
    [InlineData(2, "--wifi", "bench", "--wifi-password", "short")]
    [InlineData(2, "--wifi", "bench", "--arm", "My Arm")]
    [InlineData(1, "--wifi", "bench", "--arm-file", "no-such-arm")]
    public async Task What_no_device_can_run_with_is_refused_and_nothing_is_written(int code, params string[] arguments)
    {
        Assert.Equal(code, await Run(arguments));
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    private Task<int> Run(params string[] arguments) => ToolApp.Run(["device", .. arguments, "--out", _folder], CancellationToken.None);
}
