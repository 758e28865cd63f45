namespace Tendon.Tool.Texts;

/// <summary>Finds what somebody who mistyped a word most likely meant.</summary>
internal static class NearestWord
{
    private const int MaxCharacters = 40;

    /// <summary>The known word with the fewest edits, or empty where none is near (at most 2 edits, at most half the word).</summary>
    internal static string To(string word, IEnumerable<string> known)
    {
        if (word.Length > MaxCharacters)
            return "";
        (string best, int edits) = ("", int.MaxValue);
        foreach (string candidate in known)
        {
            int distance = Edits(word, candidate);
            if (distance < edits)
                (best, edits) = (candidate, distance);
        }
        return edits <= Math.Min(2, (word.Length + 1) / 2) ? best : "";
    }

    // Levenshtein's distance; neighbours that changed places count as one edit.
    private static int Edits(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
