namespace Tendon.Firmware.Control.Settings;

/// <summary>What one device must know besides its arm: its board, its network, its broker and its name.</summary>
public sealed class DeviceSettings
{
    /// <summary>Name of the board, which selects its pins: <c>esp32-devkitc</c>, <c>esp32-s3-devkitc</c>, <c>waveshare-servo-driver</c>.</summary>
    public string Board = "";

    /// <summary>Name of the Wi-Fi network, at most 32 bytes of UTF-8.</summary>
    public string WifiName = "";

    /// <summary>Its password; empty for an open network.</summary>
    public string WifiPassword = "";

    /// <summary>Host name or address of the broker. An address saves the name lookup, which stops every thread of the device while it lasts.</summary>
    public string BrokerHost = "";

    /// <summary>TCP port of the broker.</summary>
    public ushort BrokerPort = 1883;

    /// <summary>User at the broker; empty = none.</summary>
    public string BrokerUser = "";

    /// <summary>The user's password.</summary>
    public string BrokerPassword = "";

    /// <summary>Name in the topics: 1 to 32 of a–z, 0–9, '-' and '_'.</summary>
    public string ArmName = "";

    /// <summary>The unit that the device drives, as on its label: 1 to 32 ASCII characters; empty = none yet, and then the arm refuses to arm.</summary>
    public string UnitId = "";

    /// <summary>Whether the radio is kept awake by an access point of its own, see the Wi-Fi page of the wiring documents.</summary>
    public bool KeepsRadioAwake = true;
}
