using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Pc.Devices;

/// <summary>Two slots as two files, named as the device's firmware names them.</summary>
internal sealed class FileSlots(string prefix) : ISlotPort
{
    public int Read(int slot, byte[] buffer)
    {
        if (!File.Exists(PathOf(slot)))
            return 0;
        using FileStream file = File.OpenRead(PathOf(slot));
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }

    public bool Write(int slot, byte[] buffer, int count)
    {
        File.WriteAllBytes(PathOf(slot), buffer.AsSpan(0, count));
        return true;
    }

    private string PathOf(int slot) => FormattableString.Invariant($"{prefix}{slot}.bin");
}
