using Tendon.Workbench.I2c;

namespace Tendon.Workbench.Encoders;

/// <summary>An INA219 or INA226 in a supply line: without its calibration it shows a current of 0.</summary>
/// <param name="is226">Which of the two.</param>
/// <param name="shuntOhm">The shunt.</param>
internal sealed class InaChip(bool is226, double shuntOhm) : II2cChip
{
    private int _pointer, _calibration;
    private int _configuration = is226 ? 0x4127 : 0x399F;

    /// <summary>Current through the shunt in amperes.</summary>
    public double CurrentA { get; set; }

    /// <summary>Voltage of the supply.</summary>
    public double BusV { get; set; } = 12;

    /// <summary>A brown-out: everything as after power-on.</summary>
    public void Reset()
    {
        _calibration = 0;
        _configuration = is226 ? 0x4127 : 0x399F;
    }

    public void Write(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) return;
        _pointer = data[0];
        if (data.Length < 3) return;
        int value = (data[1] << 8) | data[2];
        if (_pointer == 0) _configuration = value;
        if (_pointer == 5) _calibration = is226 ? value & 0x7FFF : value & 0xFFFE;
    }

    public void Read(Span<byte> data)
    {
        int value = Register();
        for (int i = 0; i < data.Length; i++) data[i] = i == 0 ? (byte)(value >> 8) : i == 1 ? (byte)value : (byte)0;
    }

    private int Register()
    {
        double shuntLsb = is226 ? 2.5e-6 : 10e-6;
        int shunt = (int)Math.Clamp(Math.Round(CurrentA * shuntOhm / shuntLsb), -32768, 32767);
        int current = (int)Math.Clamp((long)shunt * _calibration / (is226 ? 2048 : 4096), -32768, 32767);
        return _pointer switch
        {
            0 => _configuration,
            1 => shunt & 0xFFFF,
            2 => is226 ? (int)Math.Round(BusV / 1.25e-3) : ((int)Math.Round(BusV / 4e-3) << 3) | 2,
            4 => current & 0xFFFF,
            5 => _calibration,
            0xFE when is226 => 0x5449,
            0xFF when is226 => 0x2260,
            _ => 0,
        };
    }
}
