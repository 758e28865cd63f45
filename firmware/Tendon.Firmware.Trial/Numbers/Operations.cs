namespace Tendon.Firmware.Trial.Numbers;

/// <summary>Operators and conversions whose results are defined for every operand, by number.</summary>
internal static class Operations
{
    private static readonly string[] s_names =
    {
        "add64", "subtract64", "multiply64", "divide64", "remainder64", "and-or-xor", "shift-left64", "shift-right64", "shift-right-u64", "compare64",
        "add32", "multiply32", "divide32", "remainder32", "divide-u32", "remainder-u32", "shift-left32", "shift-right32", "shift-right-u32", "compare32",
        "compare-u32", "to-byte", "to-sbyte", "to-short", "to-ushort", "to-int", "to-uint", "divide-u64", "remainder-u64", "compare-u64", "negate", "to-double",
        "byte-sum", "bytes-in-array", "widen-uint",
    };

    private static readonly byte[] s_bytes = new byte[4];

    public static int Count => s_names.Length;

    public static string Name(int operation) => s_names[operation];

    public static long Apply(int operation, long a, long b) => operation < 10 ? Wide(operation, a, b) : operation < 21 ? Narrow(operation, (int)a, (int)b) : Converted(operation, a, b);

    private static long Wide(int operation, long a, long b) => operation switch
    {
        0 => a + b,
        1 => a - b,
        2 => a * b,
        3 => b == 0 || b == -1 ? 0 : a / b,
        4 => b == 0 || b == -1 ? 0 : a % b,
        5 => (a & b) ^ (a | ~b),
        6 => a << (int)(b & 63),
        7 => a >> (int)(b & 63),
        8 => a >>> (int)(b & 63),
        _ => (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0),
    };

    private static long Narrow(int operation, int a, int b) => operation switch
    {
        10 => a + b,
        11 => a * b,
        12 => b == 0 || b == -1 ? 0 : a / b,
        13 => b == 0 || b == -1 ? 0 : a % b,
        14 => b == 0 ? 0 : (uint)a / (uint)b,
        15 => b == 0 ? 0 : (uint)a % (uint)b,
        16 => a << (b & 31),
        17 => a >> (b & 31),
        18 => (uint)a >> (b & 31),
        19 => (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0),
        _ => ((uint)a < (uint)b ? 1 : 0) + ((uint)a <= (uint)b ? 2 : 0) + ((uint)a > (uint)b ? 4 : 0) + ((uint)a >= (uint)b ? 8 : 0),
    };

    private static long Converted(int operation, long a, long b) => operation switch
    {
        21 => (byte)a,
        22 => (sbyte)a,
        23 => (short)a,
        24 => (ushort)a,
        25 => (int)a,
        26 => (uint)a,
        27 => b == 0 ? 0 : (long)((ulong)a / (ulong)b),
        28 => b == 0 ? 0 : (long)((ulong)a % (ulong)b),
        29 => ((ulong)a < (ulong)b ? 1 : 0) + ((ulong)a <= (ulong)b ? 2 : 0) + ((ulong)a > (ulong)b ? 4 : 0) + ((ulong)a >= (ulong)b ? 8 : 0),
        30 => -a ^ (-(int)b),
        31 => (long)((a >> 12) * 0.5),
        32 => ByteSum(a, b),
        33 => InArray(a, b),
        _ => (int)a + (long)(uint)b,
    };

    private static long ByteSum(long a, long b)
    {
        byte sum = (byte)a;
        sum += (byte)b;
        sbyte signed = (sbyte)a;
        signed -= (sbyte)b;
        short half = (short)a;
        half ^= (short)b;
        ushort wide = (ushort)a;
        wide++;
        return (signed * 1000L) + (half * 1000000L) + (wide * 1000000000000L) + sum;
    }

    private static long InArray(long a, long b)
    {
        s_bytes[0] = (byte)a;
        s_bytes[1] = (byte)~a;
        s_bytes[2] = s_bytes[1];
        s_bytes[2] ^= (byte)b;
        s_bytes[3] = s_bytes[0];
        s_bytes[3]++;
        return s_bytes[0] | (s_bytes[1] << 8) | (s_bytes[2] << 16) | (s_bytes[3] << 24);
    }
}
