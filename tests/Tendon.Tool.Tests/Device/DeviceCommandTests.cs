using Tendon.Mqtt;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Tests.CommandLine;

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
        await Run("--wifi", "bench", "--broker", "10.0.0.2", "--arm", "so101");
        Assert.NotEqual(named, await File.ReadAllBytesAsync(Path.Combine(_folder, "tendon-arm0.bin")));
    }

    [Theory]
    [InlineData(2, "--broker", "10.0.0.2")]
    [InlineData(2, "--wifi", "bench", "--wifi-password", "short")]
    [InlineData(2, "--wifi", "bench", "--arm", "My Arm")]
    [InlineData(1, "--wifi", "bench", "--broker", "10.0.0.2", "--arm-file", "no-such-arm")]
    public async Task What_no_device_can_run_with_is_refused_and_nothing_is_written(int code, params string[] arguments)
    {
        Assert.Equal(code, await Run(arguments));
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task The_user_before_the_brokers_host_reaches_the_board_with_the_password_of_the_environment()
    {
        Environment.SetEnvironmentVariable(BrokerAddress.PasswordVariable, "out of sight");
        try
        {
            Assert.Equal((int)ExitCode.Done, await Run("--wifi", "bench", "--broker", "bob@10.0.0.2"));
            AssertLogin("bob", "out of sight");
            await Run("--wifi", "bench", "--broker", "bob@10.0.0.2", "--broker-password", "named");
            AssertLogin("bob", "named");
            await Run("--wifi", "bench", "--broker", "10.0.0.2", "--broker-user", "eve");
            AssertLogin("eve", "out of sight");
            await Run("--wifi", "bench", "--broker", "10.0.0.2");
            Assert.DoesNotContain("out of sight", Settings(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(BrokerAddress.PasswordVariable, null);
        }
    }

    [Theory]
    [InlineData("name two users", "--broker", "bob@10.0.0.2", "--broker-user", "eve", "--broker-password", "secret")]
    [InlineData("without a user", "--broker", "10.0.0.2", "--broker-password", "secret")]
    [InlineData("no password for the broker's user bob", "--broker", "bob@10.0.0.2")]
    [InlineData("as the board reaches it over Wi-Fi")]
    [InlineData("is the board itself", "--broker", "127.0.0.1:1883")]
    [InlineData("is the board itself", "--broker", "LocalHost")]
    [InlineData("is the board itself", "--broker", "[::1]:1883")]
    [InlineData("is the board itself", "--broker", "[::ffff:127.0.0.1]:1883")]
    [InlineData("is the board itself", "--broker", "0.0.0.0")]
    [InlineData("Did you mean --arm xarm1s?", "--broker", "10.0.0.2", "--arm", "xarm")]
    [InlineData("Did you mean --arm so101-7v4?", "--broker", "10.0.0.2", "--arm", "so101-7v")]
    [InlineData("Did you mean --arm eezybotarm-mk2?", "--broker", "10.0.0.2", "--arm", "eezybot")]
    [InlineData("shipped: eezybotarm-mk2, so100, so101, so101-7v4, xarm1s", "--broker", "10.0.0.2", "--arm", "arm-7")]
    public async Task A_board_that_could_reach_no_broker_or_would_get_another_arms_limits_is_not_written(string words, params string[] arguments)
    {
        foreach (string[] command in new string[][] { ["device", "--out", _folder], ["flash", "--dry-run"] })
        {
            ToolSaid said = await ToolSaid.By([.. command, "--lang", "en", "--wifi", "bench", .. arguments]);
            Assert.Equal((int)ExitCode.Usage, said.Code);
            Assert.Contains(words, said.Errors, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task A_unit_without_a_calibration_is_named_with_the_folder_that_was_searched()
    {
        ToolSaid said = await ToolSaid.By("device", "--lang", "en", "--wifi", "bench", "--broker", "10.0.0.2", "--unit", "nosuch", "--units", "/no/such/units", "--out", _folder);
        Assert.Equal((int)ExitCode.Done, said.Code);
        Assert.Contains("nosuch: no calibration in /no/such/units", said.Output, StringComparison.Ordinal);

        said = await ToolSaid.By("device", "--lang", "en", "--wifi", "bench", "--broker", "10.0.0.2", "--unit", "nosuch", "--arm", "xarm1s", "--out", _folder);
        Assert.DoesNotContain("refuse to arm", said.Output, StringComparison.Ordinal);
    }

    // Each text stands in the record behind its length.
    private void AssertLogin(string user, string password) =>
        Assert.Contains($"{(char)user.Length}{user}{(char)password.Length}{password}", Settings(), StringComparison.Ordinal);

    private string Settings() => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(_folder, "tendon-settings0.bin")));

    private Task<int> Run(params string[] arguments) => ToolApp.Run(["device", .. arguments, "--out", _folder], CancellationToken.None);
}
