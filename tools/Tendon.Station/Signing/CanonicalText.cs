using System.Globalization;
using System.Text;

namespace Tendon.Station.Signing;

/// <summary>Texts as RFC 8785 spells them: everything as it is, but quotes, backslashes and control characters.</summary>
internal static class CanonicalText
{
    private const int FirstPrintable = 0x20;

    /// <exception cref="FormatException">Half of a surrogate pair stands alone, which UTF-8 cannot carry.</exception>
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsSurrogate(c) && !char.IsSurrogatePair(value, i) && (i == 0 || !char.IsSurrogatePair(value, i - 1)))
                throw new FormatException("a text holds half of a surrogate pair");
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < (char)FirstPrintable => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
