using System.Net.NetworkInformation;

namespace Tendon.Firmware.Esp32.Network;

/// <summary>Keeps the radio awake. A sleeping one costs 250 to 580 ms; the runtime offers no call to forbid the sleep, but the chip sleeps in station-only mode alone.</summary>
/// <remarks>
/// So it gets an access point as well, with a password that nobody knows and room for one client. Nothing listens on it: the firmware opens no socket.
/// The mode takes effect at the next start of the network, so that the first boot after a change restarts once.
/// </remarks>
public static class WakefulRadio
{
    private const byte Channel = 6;
    private const byte Clients = 1;

    /// <summary>Switches the access point on or off.</summary>
    /// <param name="isWanted">Whether the radio shall be kept awake.</param>
    /// <param name="name">Name of the access point.</param>
    /// <param name="password">Its password, at least 8 characters.</param>
    /// <returns>True when the configuration was changed: the device has to restart before it takes effect.</returns>
    public static bool Configure(bool isWanted, string name, string password)
    {
        WirelessAPConfiguration[] all = WirelessAPConfiguration.GetAllWirelessAPConfigurations();
        if (all.Length == 0)
            return false;
        WirelessAPConfiguration access = all[0];
        bool isOn = (access.Options & WirelessAPConfiguration.ConfigurationOptions.Enable) != 0;
        if (isOn == isWanted)
            return false;
        access.Options = isWanted ? WirelessAPConfiguration.ConfigurationOptions.AutoStart : WirelessAPConfiguration.ConfigurationOptions.Disable;
        access.Ssid = name;
        access.Password = password;
        access.Authentication = AuthenticationType.WPA2;
        access.Encryption = EncryptionType.WPA2_PSK;
        access.Channel = Channel;
        access.MaxConnections = Clients;
        access.SaveConfiguration();
        return true;
    }
}
