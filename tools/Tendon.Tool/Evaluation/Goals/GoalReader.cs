using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Reads goals: predicates joined with <c>&amp;</c>. Full-width punctuation counts as its narrow form.</summary>
public static class GoalReader
{
    private const int MaxPredicates = 24;

    private static readonly string[] Directions = ["left", "right", "away", "nearer"];

    private static readonly string[] Zones = ["centre", "left", "right", "front", "back", "front-left", "front-right", "back-left", "back-right"];

    /// <summary>Reads a goal; the fault, or null. Never throws.</summary>
    public static GoalFault? Read(string text, out Goal? goal)
    {
        goal = null;
        string plain = text.ToLowerInvariant().Replace('（', '(').Replace('）', ')').Replace('，', ',').Replace('、', ',').Replace('＆', '&').Replace('＃', '#').Trim();
        if (plain.Length == 0)
            return new GoalFault("goal.empty");
        var predicates = new List<Predicate>();
        foreach (string part in plain.Split('&', StringSplitOptions.TrimEntries))
        {
            if (part.Length == 0)
                return new GoalFault("goal.ampersand");
            if (ReadPredicate(part, out Predicate? predicate) is { } fault)
                return fault;
            predicates.Add(predicate!);
        }
        if (predicates.Count > MaxPredicates)
            return new GoalFault("goal.many", MaxPredicates);
        var read = new Goal(predicates);
        if (read.Has(PredicateKind.Refused) && read.Has(PredicateKind.Asked))
            return new GoalFault("goal.both");
        goal = read;
        return null;
    }

    private static GoalFault? ReadPredicate(string part, out Predicate? predicate)
    {
        predicate = null;
        int open = part.IndexOf('(', StringComparison.Ordinal);
        string name = (open < 0 ? part : part[..open]).Trim();
        if (PredicateWord.Of(name) is not { } word)
        {
            string near = NearestWord.To(name, PredicateWord.Names);
            return near.Length > 0 ? new GoalFault("goal.predicate.near", name, near) : new GoalFault("goal.predicate", name, string.Join(' ', PredicateWord.Names));
        }
        if (open >= 0 && (part[^1] != ')' || part.IndexOf(')', StringComparison.Ordinal) != part.Length - 1 || part.LastIndexOf('(') != open))
            return new GoalFault("goal.parentheses", part);
        string inside = open < 0 ? "" : part[(open + 1)..^1].Trim();
        List<string> arguments = inside.Length == 0 ? [] : [.. inside.Split(',', StringSplitOptions.TrimEntries)];
        int extra = word.TakesWord ? 1 : 0;
        if (arguments.Count < word.LeastSelectors + extra || arguments.Count > word.MostSelectors + extra)
            return new GoalFault("goal.arguments", word.Form, arguments.Count);
        return ReadArguments(word, arguments, out predicate);
    }

    private static GoalFault? ReadArguments(PredicateWord word, List<string> arguments, out Predicate? predicate)
    {
        predicate = null;
        (GoalZone zone, GoalDirection direction) = (GoalZone.None, GoalDirection.None);
        if (word.TakesWord)
        {
            string last = string.Join('-', arguments[^1].Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries)).Replace("center", "centre", StringComparison.Ordinal);
            arguments = arguments[..^1];
            string[] known = word.Kind == PredicateKind.At ? Zones : Directions;
            int at = Array.IndexOf(known, last);
            if (at < 0)
            {
                string key = word.Kind == PredicateKind.At ? "goal.zone" : "goal.direction";
                string near = NearestWord.To(last, known);
                return near.Length > 0 ? new GoalFault(key + ".near", last, near) : new GoalFault(key, last, string.Join(' ', known));
            }
            (zone, direction) = word.Kind == PredicateKind.At ? (GoalZone.Centre + at, direction) : (zone, GoalDirection.Left + at);
        }
        var selectors = new List<Selector>();
        foreach (string argument in arguments)
        {
            if (SelectorReader.Read(argument, out Selector? selector) is { } fault)
                return fault;
            selectors.Add(selector!);
        }
        predicate = new Predicate(word.Kind, selectors, zone, direction);
        return null;
    }
}
