using Tendon.Firmware.Esp32.Storage;

namespace Tendon.Firmware.Esp32.Tests.Storage;

public sealed class FlashSlotsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-slots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_slot_holds_exactly_what_was_written_last_and_the_other_one_stays()
    {
        var slots = new FlashSlots(Path.Combine(_folder, "x"));
        byte[] read = new byte[16];
        Assert.Equal(0, slots.Read(0, read));
        Assert.True(slots.Write(0, [1, 2, 3, 4, 5], 5));
        Assert.True(slots.Write(1, [9], 1));
        Assert.True(slots.Write(0, [6, 7, 8], 2));
        Assert.Equal(2, slots.Read(0, read));
        Assert.Equal([6, 7], read[..2]);
        Assert.Equal(1, slots.Read(1, read));
    }

    [Fact]
    public void A_longer_file_than_expected_is_cut_and_a_memory_that_is_not_there_is_a_result()
    {
        File.WriteAllBytes(Path.Combine(_folder, "y0.bin"), new byte[100]);
        Assert.Equal(16, new FlashSlots(Path.Combine(_folder, "y")).Read(0, new byte[16]));
        var nowhere = new FlashSlots(Path.Combine(_folder, "no", "such", "folder"));
        Assert.False(nowhere.Write(0, [1], 1));
        Assert.Equal(0, nowhere.Read(0, new byte[4]));
    }
}
