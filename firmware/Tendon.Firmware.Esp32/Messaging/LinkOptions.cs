namespace Tendon.Firmware.Esp32.Messaging;

/// <summary>Where the link connects to and as what.</summary>
public sealed class LinkOptions
{
    /// <summary>Host name or address of the broker.</summary>
    public string Host { get; init; } = "";

    /// <summary>TCP port of the broker.</summary>
    public int Port { get; init; } = 1883;

    /// <summary>User at the broker; null = none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password; null = none.</summary>
    public string? Password { get; init; }

    /// <summary>Client id; unique on the broker.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Name in the topics.</summary>
    public string ArmName { get; init; } = "";

    /// <summary>Silence after which the broker counts the device as lost, s.</summary>
    public ushort KeepAliveS { get; init; } = 5;

    /// <summary>Wait after the first failed attempt, ms; it doubles with each further one.</summary>
    public int FirstRetryMs { get; init; } = 500;

    /// <summary>Longest wait between two attempts, ms.</summary>
    public int LongestRetryMs { get; init; } = 8000;
}
