using Tendon.Firmware.Esp32.Boards;

namespace Tendon.Firmware.Esp32.Tests.Boards;

public sealed class BoardPinTests
{
    private static readonly int[] s_esp32Taken = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 24, 28, 29, 30, 31];
    private static readonly int[] s_s3Taken = [0, 3, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 43, 44, 45, 46];

    public static TheoryData<string> Names => [.. BoardCatalogue.All().Select(board => board.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_has_a_pin_of_its_own_that_the_chip_has_free(string name)
    {
        BoardPins board = BoardCatalogue.Find(name)!;
        int[] outputs = [.. new[] { board.ServoTransmit, board.ServoDirection, board.I2cData, board.I2cClock, board.OutputEnable, board.WatchdogPulse, board.Lamp }.Concat(board.ServoPulses).Where(pin => pin != BoardPins.NotFitted)];
        int[] inputs = [.. new[] { board.ServoReceive, board.WatchdogTripped, board.StopWire }.Where(pin => pin != BoardPins.NotFitted)];
        int[] all = [.. outputs, .. inputs];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, pin => Assert.InRange(pin, 0, board.LastGpio));
        Assert.DoesNotContain(all, pin => (name.Contains("-s3-") ? s_s3Taken : s_esp32Taken).Contains(pin));
        if (board.LastGpio == 39)
            Assert.DoesNotContain(outputs, pin => pin >= 34);
        Assert.NotEqual(0, board.HardwareRevision);
        Assert.True(board.ServoTransmit >= 0 && board.ServoReceive >= 0);
    }

    [Fact]
    public void Names_and_revisions_tell_boards_apart_and_an_unknown_name_finds_none()
    {
        BoardPins[] all = BoardCatalogue.All();
        Assert.Equal(Control.Settings.BoardNames.All(), all.Select(board => board.Name));
        Assert.Equal(all.Length, all.Select(board => board.Name).Distinct().Count());
        Assert.Equal(all.Length, all.Select(board => board.HardwareRevision).Distinct().Count());
        Assert.Null(BoardCatalogue.Find("esp8266"));
    }
}
