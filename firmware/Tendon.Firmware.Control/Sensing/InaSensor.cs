using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Control.Sensing;

/// <summary>An INA219 or INA226. Both lose their calibration at a brown-out and then report no current at all: it is read back and written anew.</summary>
public sealed class InaSensor : ICurrentSensor
{
    private const int CheckEveryReads = 50;

    private readonly II2cPort _port;
    private readonly byte _address;
    private readonly bool _is226;
    private readonly int _configuration;
    private readonly int _calibration;
    private readonly int _currentUnitUa;
    private readonly byte[] _out = new byte[3];
    private readonly byte[] _in = new byte[2];
    private int _reads;
    private bool _isCalibrated;
    private int _value;

    private InaSensor(II2cPort port, byte address, bool is226, int configuration, int calibration, int currentUnitUa)
    {
        _port = port;
        _address = address;
        _is226 = is226;
        _configuration = configuration;
        _calibration = calibration;
        _currentUnitUa = currentUnitUa;
    }

    /// <inheritdoc/>
    public int CurrentMa { get; private set; }

    /// <inheritdoc/>
    public int BusMv { get; private set; }

    /// <summary>Times that the calibration was gone and was written again, since start; the first time is the start itself.</summary>
    public uint CalibrationCount { get; private set; }

    /// <summary>An INA219 with a shunt; the unit of current is chosen so that <paramref name="fullScaleMa"/> just fits.</summary>
    public static InaSensor Ina219(II2cPort port, byte address, int shuntUohm, int fullScaleMa)
    {
        int unitUa = (fullScaleMa * 1000 / 32768) + 1;
        return new InaSensor(port, address, false, Ina219Codec.ResetConfiguration, Ina219Codec.CalibrationFor(unitUa, shuntUohm), unitUa);
    }

    /// <summary>An INA226 with a shunt; the unit of current is chosen so that <paramref name="fullScaleMa"/> just fits.</summary>
    public static InaSensor Ina226(II2cPort port, byte address, int shuntUohm, int fullScaleMa)
    {
        int unitUa = (fullScaleMa * 1000 / 32768) + 1;
        return new InaSensor(port, address, true, Ina226Codec.ResetConfiguration, Ina226Codec.CalibrationFor(unitUa, shuntUohm), unitUa);
    }

    /// <inheritdoc/>
    public bool Read()
    {
        if (!_isCalibrated || ++_reads >= CheckEveryReads)
            return Check();
        if (!Get(Ina219Codec.Current))
            return false;
        CurrentMa = Ina219Codec.CurrentMa(_value, _currentUnitUa);
        if (!Get(Ina219Codec.BusVoltage))
            return false;
        BusMv = _is226 ? Ina226Codec.BusMv(_value) : Ina219Codec.BusMv(_value);
        return _is226 || !Ina219Codec.HasOverflow(_value);
    }

    private bool Check()
    {
        _reads = 0;
        if (!Get(Ina219Codec.Calibration))
            return false;
        if (_value == _calibration)
        {
            _isCalibrated = true;
            return true;
        }

        _isCalibrated = false;
        CalibrationCount++;
        Put(Ina219Codec.Configuration, _configuration);
        Put(Ina219Codec.Calibration, _calibration);
        return false;
    }

    private bool Get(byte register)
    {
        _out[0] = register;
        if (!_port.WriteRead(_address, _out, 1, _in, 2))
            return false;
        _value = (_in[0] << 8) | _in[1];
        return true;
    }

    private void Put(byte register, int value)
    {
        _out[0] = register;
        _out[1] = (byte)(value >> 8);
        _out[2] = (byte)value;
        _port.Write(_address, _out, 3);
    }
}
