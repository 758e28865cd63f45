using System;

namespace Tendon.Firmware.Trial.Numbers;

/// <summary>Operations whose result no program should rely on: here machines may differ, and it is good to know where.</summary>
/// <remarks>The least number divided by −1 is left out: .NET throws, the interpreter built for x64 ends with a signal, and an ESP32 wraps.</remarks>
public static class EdgeTrial
{
    private static readonly string[] s_names =
    {
        "int / 0", "int % 0", "1 << 40", "-1 >> 40", "long << 104", "(int)1e20", "(int)1e20f", "(uint)-3.7",
        "checked int + 1", "-3.7 as byte", "1f / 0f", "0f / 0f", "0f % 0f", "array[3] of 3", "member of null", "text of an enum", "text of 0.1f", "text of 1e20f", "text of -3.7:F2",
        "text of least long", "text of uint -1", "character in foreach", "cast of text to array", "(int)uint >> 4", "(int)uint % 10", "(long)(int)uint", "(double)(int)uint", "(long)ulong >> 4", "(int)(long)uint >> 4",
        "((long)uint - 5) >> 1", "checked (byte)300",
    };

    private static readonly int s_zero = 0;
    private static readonly int s_minusOne = -1;
    private static readonly int s_many = 40;
    private static readonly int s_mostInt = int.MaxValue;
    private static readonly long s_leastLong = long.MinValue;
    private static readonly float s_zeroFloat = 0f;
    private static readonly float s_oneFloat = 1f;
    private static readonly float s_largeFloat = 1e20f;
    private static readonly double s_largeDouble = 1e20;
    private static readonly double s_negativeDouble = -3.7;
    private static readonly uint s_leastNegative = 0xFFFFFF9C; // -100
    private static readonly uint s_three32 = 3;
    private static readonly ulong s_wideNegative = 0xFFFFFFFFFFFFFF9C;
    private static readonly int[] s_three = new int[3];
    private static readonly object? s_nothing = null;
    private static readonly DayOfWeek s_tuesday = DayOfWeek.Tuesday;

    public static void Run(ITrialHost host)
    {
        for (int edge = 0; edge < s_names.Length; edge++)
        {
            string result;
            try
            {
                result = edge < 10 ? Number(edge) : Text(edge);
            }
            catch (Exception exception)
            {
                result = exception.GetType().Name;
            }

            host.Line("edge " + s_names[edge] + " = " + result);
        }
    }

    private static string Number(int edge) => edge switch
    {
        0 => (1 / s_zero).ToString(),
        1 => (1 % s_zero).ToString(),
        2 => (1 << s_many).ToString(),
        3 => (s_minusOne >> s_many).ToString(),
        4 => (s_leastLong >> (s_many + 64)).ToString(),
        5 => ((int)s_largeDouble).ToString(),
        6 => ((int)s_largeFloat).ToString(),
        7 => ((uint)s_negativeDouble).ToString(),
        8 => Checked(s_mostInt).ToString(),
        _ => ((byte)s_negativeDouble).ToString(),
    };

    private static string Text(int edge) => edge switch
    {
        10 => (s_oneFloat / s_zeroFloat).ToString(),
        11 => (s_zeroFloat / s_zeroFloat).ToString(),
        12 => (s_zeroFloat % s_zeroFloat).ToString(),
        13 => s_three[3].ToString(),
        14 => s_nothing!.GetType().Name,
        15 => s_tuesday.ToString(),
        16 => (s_oneFloat / 10f).ToString(),
        17 => s_largeFloat.ToString(),
        18 => s_negativeDouble.ToString("F2"),
        19 => s_leastLong.ToString(),
        20 => ((uint)s_minusOne).ToString(),
        21 => FirstCharacter("ab"),
        22 => ((int[])(object)"ab").Length.ToString(),
        23 => ((int)s_leastNegative >> 4).ToString(),
        24 => ((int)s_leastNegative % 10).ToString(),
        25 => ((long)(int)s_leastNegative).ToString(),
        26 => ((double)(int)s_leastNegative).ToString(),
        27 => ((long)s_wideNegative >> 4).ToString(),
        28 => ((int)(long)s_leastNegative >> 4).ToString(),
        29 => (((long)s_three32 - 5) >> 1).ToString(),
        _ => Narrowed(300).ToString(),
    };

    private static byte Narrowed(int value) => checked((byte)value);

    private static int Checked(int value) => checked(value + 1);

    private static string FirstCharacter(string text)
    {
        foreach (char character in text)
            return character.ToString();
        return "";
    }
}
