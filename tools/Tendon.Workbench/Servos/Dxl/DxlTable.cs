using R = Tendon.Workbench.Servos.Dxl.DxlRegister;

namespace Tendon.Workbench.Servos.Dxl;

/// <summary>Control table of one X servo: EEPROM below 64, which torque locks, and RAM above it. Numbers are little endian.</summary>
internal sealed class DxlTable
{
    public const int FullPwm = 885;
    private readonly byte[] _bytes = new byte[R.End];

    public DxlTable(byte id, int model)
    {
        Set(R.Model, 2, model);
        _bytes[R.FirmwareVersion] = 0x26;
        _bytes[R.Id] = id;
        _bytes[8] = 3;
        _bytes[R.OperatingMode] = 3;
        _bytes[R.TemperatureLimit] = 72;
        Set(R.MaxVoltage, 2, 140);
        Set(R.MinVoltage, 2, 60);
        Set(R.PwmLimit, 2, FullPwm);
        Set(R.VelocityLimit, 4, 445);
        Set(R.MaxPosition, 4, 4095);
        _bytes[R.Shutdown] = 0x34;
        _bytes[R.StatusReturnLevel] = 2;
        Boot();
    }

    public byte this[int address] => _bytes[address];

    public int Word(int address) => (short)(_bytes[address] | (_bytes[address + 1] << 8));

    public int Long(int address) => (Word(address) & 0xFFFF) | (Word(address + 2) << 16);

    public void Set(int address, int size, int value)
    {
        for (int i = 0; i < size; i++) _bytes[address + i] = (byte)(value >> (8 * i));
    }

    public ReadOnlySpan<byte> Read(int address, int count) => _bytes.AsSpan(address, count);

    /// <summary>RAM as after power-on.</summary>
    public void Boot()
    {
        byte level = _bytes[R.StatusReturnLevel];
        Array.Clear(_bytes, R.EepromEnd, R.End - R.EepromEnd);
        _bytes[R.StatusReturnLevel] = level;
        Set(R.GoalPwm, 2, Word(R.PwmLimit));
        Set(78, 2, 1920);
        Set(84, 2, 800);
    }

    /// <returns>Error number of the protocol: 0 done, 4 range, 6 limit, 7 access.</returns>
    public int Write(int address, ReadOnlySpan<byte> data)
    {
        int end = address + data.Length;
        if (data.IsEmpty || end > R.End) return 5;
        bool torque = _bytes[R.TorqueEnable] == 1;
        if (address < R.Id || end > R.RealtimeTick || (address < R.EepromEnd && torque)) return 7;
        if (address <= R.HardwareError && end > R.HardwareError) return 7;
        bool tripped = _bytes[R.BusWatchdog] == 255;
        if (tripped && end > R.GoalPwm && !(address <= R.BusWatchdog && data[R.BusWatchdog - address] == 0)) return 4;
        if (tripped && address <= R.BusWatchdog && end > R.BusWatchdog && data[R.BusWatchdog - address] != 0) return 4;
        for (int i = 0; i < data.Length; i++)
        {
            int error = Check(address, data, address + i);
            if (error != 0) return error;
        }

        data.CopyTo(_bytes.AsSpan(address));
        return 0;
    }

    // Looks at a register when its first byte is written.
    private int Check(int address, ReadOnlySpan<byte> data, int at)
    {
        int from = at - address;
        int Value(int size)
        {
            int value = 0;
            for (int i = 0; i < size; i++) value |= (_bytes[at + i]) << (8 * i);
            return value;
        }

        int Wanted(ReadOnlySpan<byte> d, int size)
        {
            if (from + size > d.Length) return Value(size);
            int value = 0;
            for (int i = 0; i < size; i++) value |= d[from + i] << (8 * i);
            return value;
        }

        switch (at)
        {
            case R.TorqueEnable when data[from] > 1: return 4;
            case R.BusWatchdog when data[from] is > 127 and not 255: return 4;
            case R.GoalPwm: return Math.Abs((short)Wanted(data, 2)) > Word(R.PwmLimit) ? 6 : 0;
            case R.GoalPosition when _bytes[R.OperatingMode] == 3:
                int goal = Wanted(data, 4);
                return goal < Long(R.MinPosition) || goal > Long(R.MaxPosition) ? 6 : 0;
            default: return 0;
        }
    }
}
