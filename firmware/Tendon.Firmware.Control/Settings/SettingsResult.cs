namespace Tendon.Firmware.Control.Settings;

/// <summary>Whether settings can be used, and if not, what is wrong.</summary>
public enum SettingsResult : byte
{
    /// <summary>Nothing is stored.</summary>
    None = 0,
    Ok = 1,

    /// <summary>Written by another version.</summary>
    WrongVersion = 2,

    /// <summary>The bytes end before the settings do, or a text is longer than allowed.</summary>
    BadLength = 3,

    /// <summary>No board is named.</summary>
    NoBoard = 4,

    /// <summary>The Wi-Fi name is empty or longer than 32 bytes, or the password is neither empty nor 8 to 63 bytes.</summary>
    BadWifi = 5,

    /// <summary>No broker is named, or its port is 0.</summary>
    BadBroker = 6,

    /// <summary>The arm name cannot stand in a topic.</summary>
    BadArmName = 7,

    /// <summary>The memory could not keep them.</summary>
    NotStored = 8,
}
