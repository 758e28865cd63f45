namespace Tendon.Host.Panel;

/// <summary>How the panel is wired (see hardware/wiring). Pins are the chip's line numbers (BCM on a Raspberry Pi).</summary>
public sealed record PanelOptions
{
    /// <summary>Enable button between this pin and ground.</summary>
    public int EnablePin { get; init; } = 17;

    /// <summary>Normally closed contact of the stop between this pin and ground: pressed and broken wire look the same.</summary>
    public int StopPin { get; init; } = 27;

    /// <summary>Lamp driver, high = on.</summary>
    public int LampPin { get; init; } = 22;

    /// <summary>I²C bus of the INA219; null: no supply reading.</summary>
    public int? SupplyBus { get; init; } = 1;

    /// <summary>Address of the INA219.</summary>
    public int SupplyAddress { get; init; } = 0x40;

    /// <summary>Shunt of the INA219, Ω.</summary>
    public double ShuntOhm { get; init; } = 0.1;
}
