using System;

namespace Tendon.Firmware.Control.Arithmetic;

/// <summary>Whole-number arithmetic that neither overflows silently nor throws within the ranges of the contract.</summary>
internal static class Whole
{
    public static int Clamp(int value, int least, int most) => value < least ? least : value > most ? most : value;

    public static long Clamp(long value, long least, long most) => value < least ? least : value > most ? most : value;

    public static int Magnitude(int value) => value < 0 ? -value : value;

    public static long Magnitude(long value) => value < 0 ? -value : value;

    /// <summary>Nearest whole number to a quotient; the divisor is positive.</summary>
    public static long RoundedQuotient(long dividend, long divisor)
    {
        long half = divisor / 2;
        return dividend < 0 ? (dividend - half) / divisor : (dividend + half) / divisor;
    }

    /// <summary>Largest whole number whose square is not above <paramref name="value"/>; 0 for a negative one.</summary>
    /// <remarks>The root of a double is one native call; digit by digit it was a sixth of a control cycle on an interpreter.</remarks>
    public static long SquareRoot(long value)
    {
        if (value <= 0)
            return 0;
        long root = (long)Math.Sqrt(value);
        // Above 2^53 a double is not exact; the division cannot overflow where a product could.
        while (root > value / root)
            root--;
        while (root + 1 <= value / (root + 1))
            root++;
        return root;
    }
}
