namespace Tendon.Firmware.Control.Bus;

/// <summary>The byte stream to the half-duplex servo bus: a UART on the microcontroller, a USB adapter or the workbench on a PC.</summary>
/// <remarks>Neither call may block: the control loop has no time to wait for a wire, and on nanoFramework a blocking native call stops every thread.</remarks>
public interface IServoBusPort
{
    /// <summary>Queues bytes for the wire.</summary>
    /// <returns>How many bytes were taken; fewer than <paramref name="count"/> is counted as a bus error.</returns>
    int Write(byte[] buffer, int offset, int count);

    /// <summary>Copies what has arrived since the last call, up to <paramref name="count"/> bytes.</summary>
    /// <returns>How many bytes were copied; 0 when nothing has arrived.</returns>
    int Read(byte[] buffer, int offset, int count);
}
