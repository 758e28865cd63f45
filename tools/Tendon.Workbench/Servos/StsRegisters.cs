namespace Tendon.Workbench.Servos;

/// <summary>
/// Control table of one STS3215: a RAM image that the servo works from and the EEPROM behind its first forty bytes. A write to
/// the EEPROM part while the lock is 1 takes effect but is lost at the next boot.
/// </summary>
internal sealed class StsRegisters
{
    private readonly byte[] _ram = new byte[256];
    private readonly byte[] _eeprom;
    private byte[] _saved;

    public StsRegisters(byte id)
    {
        _eeprom = StsDefaults.Eeprom(id);
        _saved = [.. _eeprom];
        Boot();
    }

    public byte this[int address] => _ram[address & 0xFF];

    public ushort Word(int address) => (ushort)(_ram[address] | (_ram[address + 1] << 8));

    public int Signed(int address, int signBit) => SignMagnitude.Decode(Word(address), signBit);

    /// <summary>Writes from inside the servo: no lock, no read-only rule.</summary>
    public void Set(int address, int value) => _ram[address] = (byte)value;

    /// <summary>As <see cref="Set"/>, two bytes.</summary>
    public void SetWord(int address, int value)
    {
        _ram[address] = (byte)value;
        _ram[address + 1] = (byte)(value >> 8);
    }

    /// <summary>Writes into EEPROM from inside the servo (calibration).</summary>
    public void PersistWord(int address, int value)
    {
        SetWord(address, value);
        _eeprom[address] = (byte)value;
        _eeprom[address + 1] = (byte)(value >> 8);
    }

    /// <summary>Sets a byte of the EEPROM as the maker did: it survives power-off, and <see cref="Restore"/> returns to it.</summary>
    public void Manufacture(int address, int value)
    {
        _ram[address] = _eeprom[address] = _saved[address] = (byte)value;
    }

    /// <summary>Writes as asked over the bus; read-only bytes keep their value.</summary>
    public void Write(int address, ReadOnlySpan<byte> data)
    {
        bool persist = _ram[StsRegister.Lock] == 0;
        for (int i = 0; i < data.Length && address + i < _ram.Length; i++)
        {
            int at = address + i;
            if (StsDefaults.IsReadOnly(at)) continue;
            _ram[at] = data[i];
            if (at < StsRegister.EepromEnd && persist) _eeprom[at] = data[i];
        }
    }

    public void Read(int address, Span<byte> data)
    {
        for (int i = 0; i < data.Length; i++) data[i] = this[address + i];
    }

    /// <summary>Power-on: EEPROM into RAM, RAM part to its defaults.</summary>
    public void Boot()
    {
        Array.Clear(_ram);
        _eeprom.CopyTo(_ram, 0);
        StsDefaults.FillRam(_ram);
    }

    /// <summary>Remembers the present EEPROM as what <see cref="Restore"/> returns to.</summary>
    public void Backup() => _saved = [.. _eeprom];

    /// <summary>EEPROM back to the saved values; the bus address and speed stay, or the servo would vanish from the bus.</summary>
    public void Restore()
    {
        byte id = _eeprom[StsRegister.Id], baud = _eeprom[StsRegister.BaudIndex];
        _saved.CopyTo(_eeprom, 0);
        _eeprom[StsRegister.Id] = id;
        _eeprom[StsRegister.BaudIndex] = baud;
        _eeprom.CopyTo(_ram, 0);
        SetWord(StsRegister.TorqueLimit, Word(StsRegister.MaxTorque));
    }
}
