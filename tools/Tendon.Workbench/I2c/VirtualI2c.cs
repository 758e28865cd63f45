using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.I2c;

/// <summary>An I2C bus: chips by address, a wire that can break, lose acknowledges and flip bits. Counts bytes with their address byte.</summary>
public sealed class VirtualI2c(ulong seed)
{
    private readonly Dictionary<byte, II2cChip> _chips = [];
    private readonly Xoshiro256 _random = new(seed);

    /// <summary>No chip answers.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Share of transfers that are not acknowledged.</summary>
    public double LostTransferRate { get; set; }

    /// <summary>Share of read bytes in which one bit flips.</summary>
    public double CorruptByteRate { get; set; }

    /// <summary>Transfers since start.</summary>
    public int Transfers { get; private set; }

    /// <summary>Bytes since start, address bytes included.</summary>
    public int Bytes { get; private set; }

    /// <exception cref="ArgumentException">Two chips at one address: on a real bus both would answer.</exception>
    public void Attach(byte address, II2cChip chip)
    {
        if (!_chips.TryAdd(address, chip)) throw new ArgumentException($"address 0x{address:X2} is taken", nameof(address));
    }

    public bool Write(byte address, ReadOnlySpan<byte> data)
    {
        if (!Begin(address, data.Length, out II2cChip? chip)) return false;
        chip.Write(data);
        return true;
    }

    public bool WriteRead(byte address, ReadOnlySpan<byte> data, Span<byte> answer)
    {
        if (!Begin(address, data.Length + 1 + answer.Length, out II2cChip? chip)) return false;
        chip.Write(data);
        chip.Read(answer);
        for (int i = 0; i < answer.Length; i++)
        {
            if (CorruptByteRate > 0 && _random.NextBool(CorruptByteRate)) answer[i] ^= (byte)(1 << _random.NextInt(8));
        }

        return true;
    }

    private bool Begin(byte address, int bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out II2cChip? chip)
    {
        Transfers++;
        Bytes += bytes + 1;
        chip = null;
        bool lost = IsBroken || (LostTransferRate > 0 && _random.NextBool(LostTransferRate));
        return !lost && _chips.TryGetValue(address, out chip);
    }
}
