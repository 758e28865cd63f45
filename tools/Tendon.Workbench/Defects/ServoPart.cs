using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Defects;

/// <summary>One servo of a unit and how it is built in.</summary>
internal sealed record ServoPart
{
    public required byte Id { get; init; }

    /// <summary>Encoder ticks at joint angle 0.</summary>
    public required int MountTicks { get; init; }

    /// <summary>Mechanical ends of its joint, rad.</summary>
    public required double MinStopRad { get; init; }

    public required double MaxStopRad { get; init; }

    public required ServoParameters Parameters { get; init; }

    public ServoFlaws Flaws { get; init; } = ServoFlaws.None;

    public int FirmwareMinor { get; init; } = 10;

    /// <summary>What its EEPROM names as the highest supply, 0.1 V.</summary>
    public int MaxVoltageDecivolts { get; init; } = 140;
}
