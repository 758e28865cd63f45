namespace Tendon.Station.Calibrate;

/// <summary>Neighbouring EEPROM registers of one servo and what they must hold.</summary>
/// <param name="Address">First register.</param>
/// <param name="Value">Bytes in order; never two, see <see cref="Bus.ServoLine"/>.</param>
internal sealed record ServoSetting(byte Address, byte[] Value);
