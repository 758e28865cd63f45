namespace System.Net.NetworkInformation;

public class WirelessAPConfiguration(uint id)
{
    private static readonly WirelessAPConfiguration s_only = new(0);

    [Flags]
    public enum ConfigurationOptions : byte
    {
        None = 0,
        Disable = 1,
        Enable = 2,
        AutoStart = 6,
    }

    public uint Id { get; } = id;

    public AuthenticationType Authentication { get; set; }

    public EncryptionType Encryption { get; set; }

    public string Password { get; set; } = "";

    public string Ssid { get; set; } = "";

    public ConfigurationOptions Options { get; set; }

    public byte Channel { get; set; }

    public byte MaxConnections { get; set; }

    public static WirelessAPConfiguration[] GetAllWirelessAPConfigurations() => [s_only];

    public void SaveConfiguration()
    {
    }
}
