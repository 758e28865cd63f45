namespace Tendon.Firmware.Control.Feetech;

/// <summary>Baud index of register 6. Published tables agree on 0 to 4 only: after 115200 one continues 76800, 57600, 38400, another 57600, 38400, 19200.</summary>
/// <remarks>The driver therefore never writes an index above 4, and asks the servo (pings at both rates) where a table would have to be believed.</remarks>
public static class StsBaud
{
    /// <summary>Index that stands for a rate in every table, −1 when tables differ or none has it.</summary>
    public static int IndexOf(int bitsPerS)
    {
        switch (bitsPerS)
        {
            case 1000000:
                return 0;
            case 500000:
                return 1;
            case 250000:
                return 2;
            case 128000:
                return 3;
            case 115200:
                return 4;
            default:
                return -1;
        }
    }

    /// <summary>Rate of an index by the memory table, bit/s; 0 = no such index.</summary>
    public static int BitsPerS(int index)
    {
        int agreed = Agreed(index);
        return agreed != 0 ? agreed : index == 5 ? 76800 : index == 6 ? 57600 : index == 7 ? 38400 : 0;
    }

    /// <summary>Rate of an index by the other published table, bit/s; the same as <see cref="BitsPerS"/> where they agree.</summary>
    public static int AlternativeBitsPerS(int index)
    {
        int agreed = Agreed(index);
        return agreed != 0 ? agreed : index == 5 ? 57600 : index == 6 ? 38400 : index == 7 ? 19200 : 0;
    }

    private static int Agreed(int index) =>
        index == 0 ? 1000000 : index == 1 ? 500000 : index == 2 ? 250000 : index == 3 ? 128000 : index == 4 ? 115200 : 0;
}
