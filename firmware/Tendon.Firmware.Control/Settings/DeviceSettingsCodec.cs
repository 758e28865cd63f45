using System.Text;
using Tendon.Contracts;

namespace Tendon.Firmware.Control.Settings;

/// <summary>The stored form of settings: version, flags, broker port, then eight texts in UTF-8, each behind its length in one byte. The eighth, the unit, may be absent: older stations did not write it.</summary>
public static class DeviceSettingsCodec
{
    /// <summary>Version of the stored form.</summary>
    public const byte Version = 1;

    /// <summary>Most bytes of a stored form.</summary>
    public const int MaxSize = HeadSize + (TextCount * (1 + MaxTextBytes));

    private const int HeadSize = 4;
    private const int TextCount = 8;
    private const int MaxTextBytes = 64;
    private const int MaxWifiNameBytes = 32;
    private const int LeastPasswordBytes = 8;
    private const int MostPasswordBytes = 63;

    /// <summary>Writes settings; returns their length, 0 when they do not fit or a text is longer than 64 bytes.</summary>
    public static int Write(DeviceSettings settings, byte[] buffer, int offset)
    {
        if (offset < 0 || offset > buffer.Length - MaxSize)
            return 0;
        buffer[offset] = Version;
        buffer[offset + 1] = settings.KeepsRadioAwake ? (byte)1 : (byte)0;
        LittleEndian.PutUInt16(buffer, offset + 2, settings.BrokerPort);
        int at = offset + HeadSize;
        bool fits = PutText(settings.Board, buffer, ref at) && PutText(settings.WifiName, buffer, ref at) && PutText(settings.WifiPassword, buffer, ref at)
            && PutText(settings.BrokerHost, buffer, ref at) && PutText(settings.BrokerUser, buffer, ref at) && PutText(settings.BrokerPassword, buffer, ref at)
            && PutText(settings.ArmName, buffer, ref at) && PutText(settings.UnitId, buffer, ref at);
        return fits ? at - offset : 0;
    }

    /// <summary>Reads and checks stored settings.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Bytes that may be read.</param>
    /// <param name="settings">The settings; usable only after <see cref="SettingsResult.Ok"/>.</param>
    public static SettingsResult Read(byte[] buffer, int offset, int length, out DeviceSettings settings)
    {
        settings = new DeviceSettings();
        if (offset < 0 || length < HeadSize || offset > buffer.Length - length)
            return SettingsResult.BadLength;
        if (buffer[offset] != Version)
            return SettingsResult.WrongVersion;
        settings.KeepsRadioAwake = (buffer[offset + 1] & 1) != 0;
        settings.BrokerPort = LittleEndian.GetUInt16(buffer, offset + 2);
        int at = offset + HeadSize, end = offset + length;
        bool complete = GetText(buffer, end, ref at, out settings.Board) && GetText(buffer, end, ref at, out settings.WifiName)
            && GetText(buffer, end, ref at, out settings.WifiPassword) && GetText(buffer, end, ref at, out settings.BrokerHost)
            && GetText(buffer, end, ref at, out settings.BrokerUser) && GetText(buffer, end, ref at, out settings.BrokerPassword)
            && GetText(buffer, end, ref at, out settings.ArmName);
        if (complete && at < end)
            complete = GetText(buffer, end, ref at, out settings.UnitId);
        return complete ? Check(settings) : SettingsResult.BadLength;
    }

    /// <summary>Whether a device can run with the settings.</summary>
    public static SettingsResult Check(DeviceSettings settings)
    {
        if (settings.Board.Length == 0)
            return SettingsResult.NoBoard;
        int name = Encoding.UTF8.GetBytes(settings.WifiName).Length, password = Encoding.UTF8.GetBytes(settings.WifiPassword).Length;
        if (name == 0 || name > MaxWifiNameBytes || (password != 0 && (password < LeastPasswordBytes || password > MostPasswordBytes)))
            return SettingsResult.BadWifi;
        if (settings.BrokerHost.Length == 0 || settings.BrokerPort == 0)
            return SettingsResult.BadBroker;
        return Topics.IsValidArmName(settings.ArmName) ? SettingsResult.Ok : SettingsResult.BadArmName;
    }

    private static bool PutText(string text, byte[] buffer, ref int at)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > MaxTextBytes)
            return false;
        buffer[at++] = (byte)bytes.Length;
        for (int i = 0; i < bytes.Length; i++)
            buffer[at++] = bytes[i];
        return true;
    }

    private static bool GetText(byte[] buffer, int end, ref int at, out string text)
    {
        text = "";
        if (at >= end)
            return false;
        int count = buffer[at++];
        if (count > MaxTextBytes || at > end - count)
            return false;
        if (count > 0)
            text = Encoding.UTF8.GetString(buffer, at, count);
        at += count;
        return true;
    }
}
