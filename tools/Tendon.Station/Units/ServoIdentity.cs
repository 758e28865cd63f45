namespace Tendon.Station.Units;

/// <summary>What one servo says of itself.</summary>
/// <param name="Id">Bus address.</param>
/// <param name="Model">Model number of registers 3 and 4.</param>
/// <param name="FirmwareMajor">Register 0.</param>
/// <param name="FirmwareMinor">Register 1.</param>
/// <param name="VoltageMv">Present voltage, mV (the register counts tenths of a volt).</param>
/// <param name="MaxVoltageMv">The most it takes by its own EEPROM, mV; tells the 7.4 V type from the 12 V type.</param>
/// <param name="BitsPerS">Speed at which it answered.</param>
public sealed record ServoIdentity(byte Id, int Model, int FirmwareMajor, int FirmwareMinor, int VoltageMv, int MaxVoltageMv, int BitsPerS);
