namespace Tendon.Workbench.Servos.Lx;

/// <summary>What an LX servo keeps without power.</summary>
internal sealed class LxMemory(byte id)
{
    public byte Id { get; set; } = id;

    public sbyte Offset { get; set; }

    public int MinPosition { get; set; }

    public int MaxPosition { get; set; } = 1000;

    public int MinMv { get; set; } = 4500;

    public int MaxMv { get; set; } = 12000;

    public byte MaxTemperatureC { get; set; } = 85;

    public bool Lit { get; set; } = true;

    public byte LedErrors { get; set; } = 7;
}
