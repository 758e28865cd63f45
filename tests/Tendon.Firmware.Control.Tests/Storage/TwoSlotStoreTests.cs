using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Control.Tests.Storage;

public sealed class TwoSlotStoreTests
{
    private const int Most = 64;

    [Fact]
    public void What_is_saved_is_loaded_and_every_save_goes_to_the_other_slot()
    {
        var flash = new FlakyFlash();
        for (int i = 1; i <= 5; i++)
        {
            Assert.True(Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), (byte)i, 10 + i));
            Assert.Equal((byte)i, Newest(flash));
        }

        Assert.NotEqual(flash[0], flash[1]);
        var store = new TwoSlotStore(flash, RecordKind.FaultJournal, Most);
        Assert.True(store.LoadPrevious());
        Assert.Equal(4, store.Buffer[TwoSlotStore.PayloadOffset]);
        Assert.Equal(14, store.PayloadLength);
        Assert.False(store.FoundDamage);
    }

    [Theory]
    [InlineData(FlakyFlash.Remainder.Old)]
    [InlineData(FlakyFlash.Remainder.Erased)]
    [InlineData(FlakyFlash.Remainder.Zeroed)]
    [InlineData(FlakyFlash.Remainder.CutOff)]
    [InlineData(FlakyFlash.Remainder.Garbage)]
    public void A_power_cut_at_any_byte_leaves_the_old_record_or_the_new_one_and_the_next_save_works(FlakyFlash.Remainder leaves)
    {
        for (int history = 0; history <= 3; history++)
        {
            var before = new FlakyFlash();
            for (int i = 1; i <= history; i++)
                Assert.True(Save(new TwoSlotStore(before, RecordKind.FaultJournal, Most), (byte)i, 40));
            int bytes = TwoSlotStore.Overhead + 37;
            for (int cut = 0; cut <= bytes; cut++)
            {
                FlakyFlash flash = before.Copy();
                flash.Leaves = leaves;
                flash.CutAfterBytes = cut;
                bool finished = cut == bytes;
                var store = new TwoSlotStore(flash, RecordKind.FaultJournal, Most);
                if (finished)
                    Assert.True(Save(store, 99, 37));
                else
                    Assert.Throws<FlakyFlash.PowerCutException>(() => Save(store, 99, 37));
                int found = Newest(flash);
                bool isNew = found == 99, isOld = found == (history == 0 ? -1 : history);
                Assert.True(finished ? isNew : isNew || isOld, $"cut after {cut} of {bytes} bytes, history {history}: found {found}");
                flash.CutAfterBytes = int.MaxValue;
                Assert.True(Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), 7, 50));
                Assert.Equal(7, Newest(flash));
            }
        }
    }

    [Fact]
    public void Two_power_cuts_in_a_row_lose_nothing_either()
    {
        var before = new FlakyFlash();
        Save(new TwoSlotStore(before, RecordKind.FaultJournal, Most), 1, 40);
        Save(new TwoSlotStore(before, RecordKind.FaultJournal, Most), 2, 40);
        int bytes = TwoSlotStore.Overhead + 20;
        for (int first = 0; first < bytes; first++)
        {
            for (int second = 0; second < bytes; second++)
            {
                FlakyFlash flash = before.Copy();
                flash.Leaves = FlakyFlash.Remainder.Old;
                flash.CutAfterBytes = first;
                Assert.Throws<FlakyFlash.PowerCutException>(() => Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), 3, 20));
                flash.CutAfterBytes = second;
                Assert.Throws<FlakyFlash.PowerCutException>(() => Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), 4, 20));
                Assert.Equal(2, Newest(flash));
            }
        }
    }

    [Fact]
    public void Any_flipped_bit_is_noticed_and_the_other_slot_is_taken()
    {
        var before = new FlakyFlash();
        Save(new TwoSlotStore(before, RecordKind.FaultJournal, Most), 1, 24);
        Save(new TwoSlotStore(before, RecordKind.FaultJournal, Most), 2, 24);
        for (int bit = 0; bit < before[1].Length * 8; bit++)
        {
            FlakyFlash flash = before.Copy();
            flash[1][bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(1, Newest(flash));
        }
    }

    [Fact]
    public void The_generation_wraps_and_stays_in_order()
    {
        var flash = new FlakyFlash();
        Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), 1, 8);
        SetGeneration(flash, 0, uint.MaxValue);
        Assert.True(Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), 2, 8));
        Assert.Equal(2, Newest(flash));
        Assert.True(Save(new TwoSlotStore(flash, RecordKind.FaultJournal, Most), 3, 8));
        Assert.Equal(3, Newest(flash));
    }

    [Fact]
    public void A_record_of_another_kind_or_too_long_is_no_record()
    {
        var flash = new FlakyFlash();
        Save(new TwoSlotStore(flash, RecordKind.ArmConfiguration, Most), 1, 8);
        Assert.Equal(-1, Newest(flash));
        flash[0] = flash[1] = [];
        Save(new TwoSlotStore(flash, RecordKind.FaultJournal, 200), 1, 180);
        Assert.Equal(-1, Newest(flash));
        Assert.False(new TwoSlotStore(flash, RecordKind.FaultJournal, Most).Save(Most + 1));
        Assert.False(new TwoSlotStore(flash, RecordKind.FaultJournal, Most).Save(-1));
    }

    [Fact]
    public void Memory_that_refuses_or_forgets_is_reported_and_keeps_the_record_before()
    {
        var flash = new FlakyFlash();
        var store = new TwoSlotStore(flash, RecordKind.FaultJournal, Most);
        Assert.True(Save(store, 1, 8));
        flash.Fails = true;
        Assert.False(Save(store, 2, 8));
        flash.Fails = false;
        Assert.Equal(1, Newest(flash));
        Assert.True(Save(store, 3, 8));
        Assert.Equal(3, Newest(flash));
    }

    private static bool Save(TwoSlotStore store, byte mark, int length)
    {
        store.Buffer.AsSpan(TwoSlotStore.PayloadOffset, length).Fill(mark);
        return store.Save(length);
    }

    private static int Newest(FlakyFlash flash)
    {
        var store = new TwoSlotStore(flash, RecordKind.FaultJournal, Most);
        return store.LoadNewest() ? store.Buffer[TwoSlotStore.PayloadOffset] : -1;
    }

    private static void SetGeneration(FlakyFlash flash, int slot, uint generation)
    {
        byte[] bytes = flash[slot];
        BitConverter.TryWriteBytes(bytes.AsSpan(8), generation);
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 4), Control.Configuration.Crc32.Of(bytes, 0, bytes.Length - 4));
    }
}
