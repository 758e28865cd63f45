using System.Globalization;
using System.Text.Json;

namespace Tendon.Station.Signing;

/// <summary>Numbers as RFC 8785 spells them: the shortest digits that name the same double, laid out as ECMAScript does.</summary>
internal static class CanonicalNumber
{
    private const int MostWholeDigits = 21;
    private const int MostLeadingZeros = 6;

    /// <exception cref="FormatException">The number is not a double, or a whole number too large to be one exactly.</exception>
    public static string Of(JsonElement number)
    {
        string raw = number.GetRawText();
        if (!number.TryGetDouble(out double value) || !double.IsFinite(value))
            throw new FormatException($"the number {raw} is out of range");
        bool isWhole = raw.AsSpan().IndexOfAny(".eE") < 0;
        if (isWhole && Math.Abs(value) > 9007199254740991)
            throw new FormatException($"the number {raw} has more digits than a reader may keep");
        return Of(value);
    }

    internal static string Of(double value)
    {
        if (value == 0)
            return "0";
        // The shortest digits that are read back as the same double: "1.5E-07", "0.0015", "150".
        string plain = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        int exponentAt = plain.IndexOf('E');
        string mantissa = exponentAt < 0 ? plain : plain[..exponentAt];
        int exponent = exponentAt < 0 ? 0 : int.Parse(plain[(exponentAt + 1)..], CultureInfo.InvariantCulture);
        int pointAt = mantissa.IndexOf('.');
        string all = mantissa.Replace(".", "", StringComparison.Ordinal);
        string significant = all.TrimStart('0');
        // Digits before the decimal point; of 0.05 it is −1.
        int point = (pointAt < 0 ? mantissa.Length : pointAt) - (all.Length - significant.Length) + exponent;
        return (value < 0 ? "-" : "") + LayOut(significant.TrimEnd('0'), point);
    }

    private static string LayOut(string digits, int point)
    {
        if (digits.Length <= point && point <= MostWholeDigits)
            return digits.PadRight(point, '0');
        if (0 < point && point <= MostWholeDigits)
            return $"{digits[..point]}.{digits[point..]}";
        if (-MostLeadingZeros < point && point <= 0)
            return $"0.{new string('0', -point)}{digits}";
        string mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{point - 1:+0;-0}");
    }
}
