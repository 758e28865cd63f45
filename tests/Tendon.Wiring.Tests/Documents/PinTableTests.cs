using System.Globalization;
using Tendon.Firmware.Esp32.Boards;

namespace Tendon.Wiring.Tests.Documents;

/// <summary>The tables of esp32.md and esp32.zh.md against the firmware's board files.</summary>
public class PinTableTests
{
    private static readonly Func<BoardPins, int[]>[] s_rows =
    [
        pins => [pins.ServoTransmit],
        pins => [pins.ServoReceive],
        pins => [pins.ServoDirection],
        pins => [pins.I2cData],
        pins => [pins.I2cClock],
        pins => [pins.OutputEnable],
        pins => pins.ServoPulses,
        pins => [pins.WatchdogPulse],
        pins => [pins.WatchdogTripped],
        pins => [pins.StopWire],
        pins => [pins.Lamp],
    ];

    [Theory]
    [InlineData("esp32.md")]
    [InlineData("esp32.zh.md")]
    public void The_table_says_what_the_firmware_uses(string document)
    {
        string[][] table = [.. RepositoryFolder.Text("hardware", "wiring", document).Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())];
        BoardPins[] boards = BoardCatalogue.All();
        Assert.Equal(boards.Select(board => board.Name), table[0][1..]);
        Assert.Equal(s_rows.Length, table.Length - 1);
        for (int row = 0; row < s_rows.Length; row++)
            Assert.Equal(boards.Select(board => Written(s_rows[row](board))), table[row + 1][1..]);
    }

    private static string Written(int[] pins) => pins.Length == 0 || pins[0] == BoardPins.NotFitted
        ? "–"
        : string.Join(' ', pins.Select(pin => pin.ToString(CultureInfo.InvariantCulture)));
}
