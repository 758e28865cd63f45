using System;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Esp32.Boards;

namespace Tendon.Firmware.Esp32.Buses;

/// <summary>The first I2C bus of a board at 400 kHz. A device object is made at the first transfer to an address and kept.</summary>
/// <remarks>The runtime allocates a result per transfer, and a stuck bus can block every thread for up to a second: the drivers bound the transfers of a cycle.</remarks>
public sealed class I2cBus : II2cPort
{
    private const int BusId = 1;
    private const int Addresses = 128;

    private readonly I2cDevice?[] _devices = new I2cDevice?[Addresses];

    // In a field, because the device puts every local of a struct type on its heap.
    private I2cTransferResult _result;

    /// <summary>Routes the bus to a board's pins.</summary>
    public I2cBus(BoardPins pins)
    {
        Configuration.SetPinFunction(pins.I2cData, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(pins.I2cClock, DeviceFunction.I2C1_CLOCK);
    }

    /// <inheritdoc/>
    public bool Write(byte deviceAddress, byte[] data, int count)
    {
        if (deviceAddress >= Addresses || count < 1 || count > data.Length)
            return false;
        try
        {
            _result = Device(deviceAddress).Write(new SpanByte(data, 0, count));
            return _result.Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool WriteRead(byte deviceAddress, byte[] data, int count, byte[] answer, int answerCount)
    {
        if (deviceAddress >= Addresses || count < 1 || count > data.Length || answerCount < 1 || answerCount > answer.Length)
            return false;
        try
        {
            _result = Device(deviceAddress).WriteRead(new SpanByte(data, 0, count), new SpanByte(answer, 0, answerCount));
            return _result.Status == I2cTransferStatus.FullTransfer;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private I2cDevice Device(byte address)
    {
        I2cDevice? device = _devices[address];
        if (device != null)
            return device;
        device = I2cDevice.Create(new I2cConnectionSettings(BusId, address, I2cBusSpeed.FastMode));
        _devices[address] = device;
        return device;
    }
}
