namespace Tendon.Firmware.Control.Feetech;

/// <summary>Servos whose registers can be read one servo at a time.</summary>
public interface IRegisterBus
{
    /// <summary>Servos on the bus.</summary>
    int ServoCount { get; }

    /// <summary>Asks one servo for registers; the answer is there in the next cycle.</summary>
    void RequestRegisters(int index, byte address, byte count);

    /// <summary>Copies the registers asked for last.</summary>
    /// <returns>False while they have not arrived.</returns>
    bool TryTakeRegisters(byte[] destination);
}
