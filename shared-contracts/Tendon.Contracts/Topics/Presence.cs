namespace Tendon.Contracts;

/// <summary>Presence payloads. ASCII, because the device's MQTT client takes its will as a string.</summary>
public static class Presence
{
    public const string Online = "online";
    public const string Offline = "offline";

    /// <summary>Writes the ASCII payload; returns its length, 0 when it does not fit.</summary>
    public static int Write(byte[] buffer, int offset, bool online)
    {
        string text = online ? Online : Offline;
        if (!MessageHeader.InRange(buffer, offset, text.Length)) return 0;
        for (int i = 0; i < text.Length; i++) buffer[offset + i] = (byte)text[i];
        return text.Length;
    }

    /// <summary>False when the payload is neither <c>online</c> nor <c>offline</c>, byte for byte.</summary>
    public static bool TryRead(byte[]? buffer, int offset, int length, out bool online)
    {
        online = Matches(buffer, offset, length, Online);
        return online || Matches(buffer, offset, length, Offline);
    }

    private static bool Matches(byte[]? buffer, int offset, int length, string text)
    {
        if (length != text.Length || !MessageHeader.InRange(buffer, offset, length)) return false;
        for (int i = 0; i < length; i++)
            if (buffer![offset + i] != text[i]) return false;
        return true;
    }
}
