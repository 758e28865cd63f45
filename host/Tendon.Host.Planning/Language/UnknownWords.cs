namespace Tendon.Host.Planning.Language;

/// <summary>The words that the tagging head marked as naming nothing in the vocabulary, handed out in reading order.</summary>
public sealed class UnknownWords
{
    // Signs and the little words around a name, not part of it.
    private static readonly char[] Edges = [' ', ',', '.', '，', '。', '的', '进', '把', '到', '在'];
    private readonly Queue<string> _inObject, _inTarget;

    /// <param name="text">What was encoded.</param>
    /// <param name="tags">Per slot three scores: no mark, part of the object, part of the target.</param>
    public UnknownWords(EncodedText text, ReadOnlySpan<float> tags)
    {
        var marks = new byte[text.Text.Length];
        for (int slot = 0; slot < text.Slots.Length; slot++)
        {
            int at = text.SlotCharacter[slot];
            if (at < 0)
                continue;
            ReadOnlySpan<float> scores = tags.Slice(slot * 3, 3);
            byte best = (byte)(scores[1] > scores[2] ? 1 : 2);
            if (scores[best] > scores[0])
                marks[at] = best;
        }
        _inObject = new(Runs(text.Text, marks, 1));
        _inTarget = new(Runs(text.Text, marks, 2));
    }

    /// <summary>The next marked words; null when none are left.</summary>
    public string? Next(bool target)
    {
        (Queue<string> first, Queue<string> second) = target ? (_inTarget, _inObject) : (_inObject, _inTarget);
        return first.TryDequeue(out string? words) || second.TryDequeue(out words) ? words : null;
    }

    /// <summary>How many are left.</summary>
    public int Left(bool target) => (target ? _inTarget : _inObject).Count;

    private static List<string> Runs(string text, byte[] marks, byte mark)
    {
        var runs = new List<string>();
        for (int i = 0; i < text.Length; i++)
        {
            if (marks[i] != mark)
                continue;
            int start = i, end = i + 1;
            while (end < text.Length && marks[end] == mark)
                end++;
            // A mark that caught part of a Latin word means all of it.
            while (start > 0 && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]))
                start--;
            while (end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1]))
                end++;
            string words = text[start..end].Trim(Edges);
            if (words.Length > 0 && words.Length <= Core.PlanLanguage.PlanLimits.MaxNameLength)
                runs.Add(words);
            i = end;
        }
        return runs;
    }
}
