namespace Tendon.Workbench.Servos;

/// <summary>Bits of the reply's error byte, of the status register and of the two masks.</summary>
[Flags]
internal enum StsStatus : byte
{
    None = 0,
    Voltage = 1 << 0,
    Encoder = 1 << 1,
    Temperature = 1 << 2,
    Current = 1 << 3,
    Overload = 1 << 5,
}
