using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Control.Tests.Storage;

namespace Tendon.Firmware.Control.Tests.Settings;

public sealed class DeviceSettingsTests
{
    [Fact]
    public void What_is_saved_is_loaded_in_any_script()
    {
        var flash = new FlakyFlash();
        DeviceSettings saved = Good();
        saved.WifiName = "实验室 é";
        saved.BrokerUser = "arm";
        saved.BrokerPassword = "秘密";
        saved.KeepsRadioAwake = false;
        Assert.Equal(SettingsResult.Ok, new DeviceSettingsStore(flash).Save(saved));
        Assert.Equal(SettingsResult.Ok, new DeviceSettingsStore(flash).Load(out DeviceSettings read));
        Assert.Equal((saved.Board, saved.WifiName, saved.WifiPassword, saved.BrokerHost, saved.BrokerPort), (read.Board, read.WifiName, read.WifiPassword, read.BrokerHost, read.BrokerPort));
        Assert.Equal((saved.BrokerUser, saved.BrokerPassword, saved.ArmName, saved.KeepsRadioAwake), (read.BrokerUser, read.BrokerPassword, read.ArmName, read.KeepsRadioAwake));
    }

    [Fact]
    public void A_power_cut_at_any_byte_leaves_the_settings_before()
    {
        var before = new FlakyFlash();
        Assert.Equal(SettingsResult.Ok, new DeviceSettingsStore(before).Save(Good()));
        DeviceSettings changed = Good();
        changed.ArmName = "other";
        for (int cut = 0; cut < before[0].Length + 5; cut++)
        {
            FlakyFlash flash = before.Copy();
            flash.CutAfterBytes = cut;
            flash.Leaves = FlakyFlash.Remainder.Erased;
            bool finished = true;
            try
            {
                new DeviceSettingsStore(flash).Save(changed);
            }
            catch (FlakyFlash.PowerCutException)
            {
                finished = false;
            }

            Assert.Equal(SettingsResult.Ok, new DeviceSettingsStore(flash).Load(out DeviceSettings read));
            Assert.Equal(finished ? "other" : "arm-1", read.ArmName);
        }
    }

    [Theory]
    [InlineData("", "bench", "", "broker", 1883, "arm", SettingsResult.NoBoard)]
    [InlineData("b", "", "", "broker", 1883, "arm", SettingsResult.BadWifi)]
    [InlineData("b", "a name that is longer than 32 bytes", "", "broker", 1883, "arm", SettingsResult.BadWifi)]
    [InlineData("b", "bench", "short", "broker", 1883, "arm", SettingsResult.BadWifi)]
    [InlineData("b", "bench", "", "", 1883, "arm", SettingsResult.BadBroker)]
    [InlineData("b", "bench", "", "broker", 0, "arm", SettingsResult.BadBroker)]
    [InlineData("b", "bench", "", "broker", 1883, "Arm 1", SettingsResult.BadArmName)]
    public void Settings_that_no_device_can_run_with_are_refused_and_not_stored(string board, string wifi, string password, string host, int port, string arm, SettingsResult expected)
    {
        var flash = new FlakyFlash();
        var settings = new DeviceSettings { Board = board, WifiName = wifi, WifiPassword = password, BrokerHost = host, BrokerPort = (ushort)port, ArmName = arm };
        Assert.Equal(expected, new DeviceSettingsStore(flash).Save(settings));
        Assert.Equal(0, flash.Writes);
        Assert.Equal(SettingsResult.None, new DeviceSettingsStore(flash).Load(out _));
    }

    [Fact]
    public void A_text_beyond_64_bytes_and_bytes_that_are_no_settings_are_refused_without_an_exception()
    {
        DeviceSettings longHost = Good();
        longHost.BrokerHost = new string('h', 65);
        Assert.Equal(SettingsResult.BadLength, new DeviceSettingsStore(new FlakyFlash()).Save(longHost));
        var random = new Random(8);
        byte[] bytes = new byte[DeviceSettingsCodec.MaxSize];
        for (int i = 0; i < 20000; i++)
        {
            int length = random.Next(bytes.Length);
            random.NextBytes(bytes);
            bytes[0] = i % 3 == 0 ? bytes[0] : DeviceSettingsCodec.Version;
            for (int k = 4; i % 2 == 0 && k < length; k += 2)
                bytes[k] &= 15;
            DeviceSettingsCodec.Read(bytes, 0, length, out _);
        }
    }

    private static DeviceSettings Good() =>
        new() { Board = BoardNames.Esp32DevKitC, WifiName = "bench", WifiPassword = "eight bytes", BrokerHost = "192.168.1.20", ArmName = "arm-1" };
}
