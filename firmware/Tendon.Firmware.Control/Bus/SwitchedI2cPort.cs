namespace Tendon.Firmware.Control.Bus;

/// <summary>One branch of an I2C bus behind a TCA9548A switch, for chips that all have the same address. Each transfer selects its branch first.</summary>
public sealed class SwitchedI2cPort : II2cPort
{
    /// <summary>Address of the switch with no jumper set.</summary>
    public const byte DefaultAddress = 0x70;

    /// <summary>Branches of a switch.</summary>
    public const int Branches = 8;

    private readonly II2cPort _port;
    private readonly byte _switchAddress;
    private readonly byte[] _selection;

    /// <summary>Branch 0 to 7 of the switch at <paramref name="switchAddress"/>.</summary>
    public SwitchedI2cPort(II2cPort port, byte switchAddress, int branch)
    {
        _port = port;
        _switchAddress = switchAddress;
        _selection = new[] { (byte)(1 << branch) };
    }

    /// <inheritdoc/>
    public bool Write(byte deviceAddress, byte[] data, int count) =>
        _port.Write(_switchAddress, _selection, 1) && _port.Write(deviceAddress, data, count);

    /// <inheritdoc/>
    public bool WriteRead(byte deviceAddress, byte[] data, int count, byte[] answer, int answerCount) =>
        _port.Write(_switchAddress, _selection, 1) && _port.WriteRead(deviceAddress, data, count, answer, answerCount);
}
