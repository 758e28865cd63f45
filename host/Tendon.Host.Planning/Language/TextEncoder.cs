using System.Text;
using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Planning.Language;

/// <summary>Checks and encodes an instruction: full width becomes half width, capitals small, then one slot per Latin character and two per any other.</summary>
public sealed class TextEncoder
{
    /// <summary>Instructions longer than this are refused unread.</summary>
    public const int MaxCharacters = 10_000;

    private const int Rest = 1;
    private const int FirstBucket = 2;
    private readonly LanguageTables _tables;
    private readonly Dictionary<int, int> _numbers = [];

    public TextEncoder(LanguageTables tables)
    {
        _tables = tables;
        int number = FirstBucket + tables.Buckets.Count;
        foreach (Rune rune in tables.Characters.EnumerateRunes())
            _numbers.TryAdd(rune.Value, number++);
    }

    /// <summary>Null when the text can be encoded, else the refusal.</summary>
    public RefusalAnswer? TryEncode(string instruction, out EncodedText encoded)
    {
        encoded = new([], [], "");
        if (string.IsNullOrWhiteSpace(instruction))
            return new RefusalAnswer(RefusalReason.Empty);
        if (instruction.Length > MaxCharacters)
            return new RefusalAnswer(RefusalReason.TooLong) { Number = _tables.MaxSlots };
        var text = new StringBuilder();
        var slots = new List<long>();
        var characters = new List<int>();
        for (int i = 0; i < instruction.Length;)
        {
            if (!Rune.TryGetRuneAt(instruction, i, out Rune rune) || IsRefused(rune))
                return new RefusalAnswer(RefusalReason.UnreadableText);
            i += rune.Utf16SequenceLength;
            int value = Normalise(rune.Value);
            int at = text.Length;
            text.Append(new Rune(value).ToString());
            slots.Add(NumberOf(value));
            characters.Add(at);
            if (value >= 0x80)
            {
                slots.Add(Rest);
                characters.Add(at);
            }
        }
        if (slots.Count > _tables.MaxSlots)
            return new RefusalAnswer(RefusalReason.TooLong) { Number = _tables.MaxSlots };
        while (slots.Count % 4 != 0)
        {
            slots.Add(0);
            characters.Add(-1);
        }
        encoded = new([.. slots], [.. characters], text.ToString());
        return null;
    }

    private static bool IsRefused(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n')) || rune.Value is >= 0x202A and <= 0x202E or >= 0xE000 and <= 0xF8FF or 0xFFFD;

    private static int Normalise(int value) => value switch
    {
        0x3000 or '\t' or '\r' or '\n' or 0xA0 => ' ',
        >= 0xFF21 and <= 0xFF3A => value - 0xFEE0 + 32,
        >= 0xFF01 and <= 0xFF5E => value - 0xFEE0,
        >= 'A' and <= 'Z' => value + 32,
        _ => value,
    };

    private int NumberOf(int value)
    {
        if (_numbers.TryGetValue(value, out int number))
            return number;
        for (int i = 0; i < _tables.Buckets.Count; i++)
        {
            if (value >= _tables.Buckets[i].First && value <= _tables.Buckets[i].Last)
                return FirstBucket + i;
        }
        return FirstBucket + _tables.Buckets.Count - 1;
    }
}
