namespace Tendon.Host.Planning.Language;

/// <summary>What the arm would do for a program, whichever of several equal programs says it: "put … on", "stack" and a tower of two are one.</summary>
internal static class ProgramMeaning
{
    private const string Then = "then", End = "end", Put = "put", In = "in", On = "on", Stack = "stack", Tower = "tower", Except = "except";

    /// <summary>Whether the arm does the same for both.</summary>
    /// <param name="one">Tokens of a program, to its end.</param>
    /// <param name="other">Tokens of another.</param>
    public static bool IsSame(IReadOnlyList<string> one, IReadOnlyList<string> other) => Plainly(one).SequenceEqual(Plainly(other));

    private static IEnumerable<string> Plainly(IReadOnlyList<string> tokens)
    {
        var step = new List<string>();
        foreach (string token in tokens.Append(End))
        {
            if (token is not (Then or End))
            {
                step.Add(token);
                continue;
            }
            foreach (string said in Plain(InOneOrder(step)))
                yield return said;
            step.Clear();
        }
    }

    // What is left out comes in one order, whichever it was said in.
    private static List<string> InOneOrder(List<string> step)
    {
        List<string> ordered = [];
        List<List<string>> spared = [];
        for (int i = 0; i < step.Count; i++)
        {
            if (step[i] == Except)
                spared.Add([]);
            (spared.Count > 0 ? spared[^1] : ordered).Add(step[i]);
            if (spared.Count == 0 || !EndsThing(step, i))
                continue;
            ordered.AddRange(spared.OrderBy(one => string.Join(' ', one), StringComparer.Ordinal).SelectMany(one => one));
            spared.Clear();
        }
        return ordered;
    }

    // Put on, one after the other from below. Towers of "all" or "three" name their levels together and stay as they are.
    private static IEnumerable<string> Plain(List<string> step)
    {
        if (step is not [Put or Stack or Tower, ..])
            return step.Append(Then);
        List<List<string>> things = Things(step);
        if (things.Count < 2 || (step[0] == Tower && things.Exists(IsSeveral)))
            return step.Append(Then);
        return Enumerable.Range(0, things.Count - 1).Reverse().SelectMany(i => (IEnumerable<string>)[Put, .. things[i], On, .. things[i + 1], Then]);
    }

    private static List<List<string>> Things(List<string> step)
    {
        List<List<string>> things = [];
        var thing = new List<string>();
        for (int i = 1; i < step.Count; i++)
        {
            if (step[i] is In or On)
                continue;
            thing.Add(step[i]);
            if (!EndsThing(step, i))
                continue;
            things.Add(thing);
            thing = [];
        }
        return things;
    }

    private static bool EndsThing(List<string> step, int i) => step[i].StartsWith("kind:", StringComparison.Ordinal)
        && (i + 1 == step.Count || !(step[i + 1] == Except || step[i + 1].StartsWith("where:", StringComparison.Ordinal)));

    private static bool IsSeveral(List<string> thing) => thing[0] == "all" || thing[0].StartsWith("count:", StringComparison.Ordinal);
}
