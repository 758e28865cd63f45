using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Station.Journals;

/// <summary>
/// How an entry stands in the file: eight hexadecimal digits, a space, the entry as JSON, a line feed. The digits are the CRC-32 of the digits of
/// the line before (eight zeros at the start) and the JSON, so that a line that was changed, lost or moved breaks the chain.
/// </summary>
internal static class JournalLine
{
    public const uint ChainStart = 0;
    private const int JsonOffset = 9;

    public static byte[] Write(JsonObject entry, ref uint chain)
    {
        string json = entry.ToJsonString();
        chain = Crc(chain, json);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chain:x8} {json}\n"));
    }

    /// <returns>The JSON of a line without its line feed, or null when the line is damaged or out of place.</returns>
    public static string? TryRead(ReadOnlySpan<byte> line, ref uint chain)
    {
        if (line.Length <= JsonOffset || line[JsonOffset - 1] != ' ')
            return null;
        string text = Encoding.UTF8.GetString(line);
        string json = text[JsonOffset..];
        uint expected = Crc(chain, json);
        if (text[..(JsonOffset - 1)] != expected.ToString("x8", CultureInfo.InvariantCulture))
            return null;
        chain = expected;
        return json;
    }

    private static uint Crc(uint chain, string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chain:x8}{json}"));
        return Crc32.Of(bytes, 0, bytes.Length);
    }
}
