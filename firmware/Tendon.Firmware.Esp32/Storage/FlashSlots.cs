using System;
using System.IO;
using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Esp32.Storage;

/// <summary>Two slots as two files of the flash file system.</summary>
public sealed class FlashSlots : ISlotPort
{
    private readonly string[] _paths;

    /// <summary>Slots <c>{prefix}0.bin</c> and <c>{prefix}1.bin</c>, on the device under <c>I:\</c>.</summary>
    public FlashSlots(string prefix) => _paths = new[] { prefix + "0.bin", prefix + "1.bin" };

    /// <inheritdoc/>
    public int Read(int slot, byte[] buffer)
    {
        FileStream? file = null;
        try
        {
            if (!File.Exists(_paths[slot]))
                return 0;
            file = new FileStream(_paths[slot], FileMode.Open, FileAccess.Read);
            int count = 0, read = 1;
            while (count < buffer.Length && read > 0)
            {
                read = file.Read(buffer, count, buffer.Length - count);
                count += read;
            }

            return count;
        }
        catch (Exception)
        {
            return 0;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <inheritdoc/>
    public bool Write(int slot, byte[] buffer, int count)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(_paths[slot], FileMode.Create, FileAccess.Write);
            file.Write(buffer, 0, count);
            file.Flush();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
        finally
        {
            file?.Dispose();
        }
    }
}
