namespace Tendon.Workbench.Serial;

/// <summary>What hangs on the far side of a <see cref="VirtualSerial"/> line.</summary>
public interface IBusDevice
{
    /// <summary>Takes one byte whose stop bit ended at <paramref name="timeUs"/>; answers through <see cref="VirtualSerial.Reply"/>.</summary>
    void Receive(byte value, long timeUs, VirtualSerial line);
}
