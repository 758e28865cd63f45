namespace Tendon.Firmware.Control.Storage;

/// <summary>Two pieces of memory that survive power-off: flash files on the microcontroller, plain files on a PC.</summary>
/// <remarks>Both calls may take tens of milliseconds and, on a flash chip, stop everything else: they are made at start and while the arm is at rest only.</remarks>
public interface ISlotPort
{
    /// <summary>Copies what slot 0 or 1 holds to the start of <paramref name="buffer"/>.</summary>
    /// <returns>How many bytes were copied; 0 when the slot is empty or cannot be read.</returns>
    int Read(int slot, byte[] buffer);

    /// <summary>Replaces what a slot holds by the first <paramref name="count"/> bytes. A power cut meanwhile may leave anything in this slot, and must leave the other one as it is.</summary>
    /// <returns>False when the memory reports a failure.</returns>
    bool Write(int slot, byte[] buffer, int count);
}
