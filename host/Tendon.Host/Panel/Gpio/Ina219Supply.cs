using System.Device.I2c;
using Iot.Device.Adc;

namespace Tendon.Host.Panel;

/// <summary>The servo supply through an INA219.</summary>
internal sealed class Ina219Supply : IDisposable
{
    // From the datasheet (SBOS448G, equation 1).
    private const double CalibrationConstant = 0.04096;
    private const double CurrentLsbA = 100e-6;
    private readonly int _bus;
    private readonly int _address;
    private readonly Ina219 _device;

    public Ina219Supply(int bus, int address, double shuntOhm)
    {
        (_bus, _address) = (bus, address);
        double calibration = CalibrationConstant / (CurrentLsbA * shuntOhm);
        if (!(calibration >= 1 && calibration <= ushort.MaxValue))
            throw new PanelException($"A shunt of {shuntOhm} ohm cannot be used with an INA219: give 0.007 to 400 ohm.");
        try
        {
            _device = new Ina219(new I2cConnectionSettings(bus, address));
            _device.Reset();
            _device.BusVoltageRange = Ina219BusVoltageRange.Range16v;
            _device.SetCalibration((ushort)calibration, (float)CurrentLsbA);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or PlatformNotSupportedException)
        {
            throw NoAnswer(e);
        }
    }

    /// <summary>Volts and amperes.</summary>
    public (double Volts, double Amperes) Read()
    {
        try
        {
            return (_device.ReadBusVoltage().Volts, _device.ReadCurrent().Amperes);
        }
        catch (IOException e)
        {
            throw NoAnswer(e);
        }
    }

    public void Dispose() => _device.Dispose();

    private PanelException NoAnswer(Exception e) =>
        new($"The INA219 at address 0x{_address:x2} on I2C bus {_bus} does not answer: {e.Message} Check its wiring and that the bus is enabled.", e);
}
