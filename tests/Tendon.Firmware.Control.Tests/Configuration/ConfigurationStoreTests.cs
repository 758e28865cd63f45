using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Storage;
using Tendon.Firmware.Control.Tests.Bench;
using Tendon.Firmware.Control.Tests.Storage;

namespace Tendon.Firmware.Control.Tests.Configuration;

public sealed class ConfigurationStoreTests
{
    [Fact]
    public void Nothing_stored_is_said_and_is_no_configuration() =>
        Assert.Equal(ConfigurationResult.None, new ConfigurationStore(new FlakyFlash()).Load(out _));

    [Theory]
    [InlineData(FlakyFlash.Remainder.Old)]
    [InlineData(FlakyFlash.Remainder.Erased)]
    [InlineData(FlakyFlash.Remainder.CutOff)]
    public void A_power_cut_at_any_byte_of_a_new_configuration_leaves_the_old_one_or_the_new_one(FlakyFlash.Remainder leaves)
    {
        var before = new FlakyFlash();
        Assert.Equal(ConfigurationResult.Ok, new ConfigurationStore(before).Save(Arm(1)));
        Assert.Equal(ConfigurationResult.Ok, new ConfigurationStore(before).Save(Arm(2)));
        int bytes = before[1].Length;
        for (int cut = 0; cut <= bytes; cut++)
        {
            FlakyFlash flash = before.Copy();
            flash.Leaves = leaves;
            flash.CutAfterBytes = cut;
            try
            {
                new ConfigurationStore(flash).Save(Arm(3));
            }
            catch (FlakyFlash.PowerCutException)
            {
                // The board is dark now; what follows is its next boot.
            }

            Assert.Equal(ConfigurationResult.Ok, new ConfigurationStore(flash).Load(out ArmConfiguration found));
            Assert.True(found.ArmFileHash == (cut == bytes ? 3u : 2u), $"cut after {cut} of {bytes} bytes: found {found.ArmFileHash}");
        }
    }

    [Fact]
    public void A_version_that_this_firmware_cannot_read_leaves_the_one_before_in_use()
    {
        var flash = new FlakyFlash();
        new ConfigurationStore(flash).Save(Arm(1));
        var newer = new TwoSlotStore(flash, RecordKind.ArmConfiguration, 2000);
        int length = ArmConfigurationCodec.Write(Arm(2), newer.Buffer, TwoSlotStore.PayloadOffset);
        newer.Buffer[TwoSlotStore.PayloadOffset + 4] = 250;
        Assert.True(newer.Save(length));
        var store = new ConfigurationStore(flash);
        Assert.Equal(ConfigurationResult.Ok, store.Load(out ArmConfiguration found));
        Assert.True(store.UsesPrevious);
        Assert.Equal(1u, found.ArmFileHash);
    }

    [Fact]
    public void Only_versions_that_cannot_be_read_are_an_error_that_names_the_newest_ones_problem()
    {
        var flash = new FlakyFlash();
        var newer = new TwoSlotStore(flash, RecordKind.ArmConfiguration, 2000);
        int length = ArmConfigurationCodec.Write(Arm(2), newer.Buffer, TwoSlotStore.PayloadOffset);
        newer.Buffer[TwoSlotStore.PayloadOffset + 4] = 250;
        Assert.True(newer.Save(length));
        Assert.Equal(ConfigurationResult.WrongVersion, new ConfigurationStore(flash).Load(out _));
    }

    [Fact]
    public void An_invalid_configuration_is_not_stored()
    {
        var flash = new FlakyFlash();
        ArmConfiguration bad = Arm(1);
        bad.Joints[1].ServoId = bad.Joints[0].ServoId;
        Assert.Equal(ConfigurationResult.BadServoId, new ConfigurationStore(flash).Save(bad));
        Assert.Equal(0, flash.Writes);
    }

    private static ArmConfiguration Arm(uint mark)
    {
        ArmConfiguration arm = ArmRig.Arm(6);
        arm.ArmFileHash = mark;
        return arm;
    }
}
