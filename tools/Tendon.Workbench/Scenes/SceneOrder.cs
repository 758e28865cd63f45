using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>Finds what each thing of a written scene is in or on, and lists the objects so that supports come first.</summary>
internal static class SceneOrder
{
    /// <summary>Arranges the parts; the fault names the part that cannot be.</summary>
    public static bool TryArrange(List<ScenePart> parts, out IReadOnlyList<RequestedObject> objects, out SceneTextFault? fault)
    {
        objects = [];
        List<Item> items = Items(parts);
        fault = items.Count > SceneText.MaxObjects ? TooMany(parts) : null;
        if (fault is not null)
            return false;
        var ordered = new List<Item>();
        foreach (Item one in items)
        {
            if (Append(one, ordered, items.Count) is { } circle)
            {
                fault = new SceneTextFault(SceneTextProblem.Circle, circle.Words);
                return false;
            }
        }
        objects = [.. ordered.Select(o => Requested(o, ordered))];
        ObjectSpec[] specs = [.. objects.Select(o => new ObjectSpec(o.Kind, o.Colour, o.Size ?? ObjectSize.Small, o.Placement, o.TargetIndex))];
        if (SceneValidation.FirstProblem(specs) is { } problem)
            fault = new SceneTextFault(SceneTextProblem.Placement, ordered[problem.Index].Words, problem.Reason);
        return fault is null;
    }

    private static SceneTextFault TooMany(List<ScenePart> parts) => new(SceneTextProblem.TooMany, parts[^1].Words);

    private static List<Item> Items(List<ScenePart> parts)
    {
        List<Item> items = [.. parts.SelectMany(p => Enumerable.Range(0, p.Count).Select(_ => new Item(p.Thing, p.Words, p.Target)))];
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].On is not { } noun)
                continue;
            int at = items.FindLastIndex(i, other => other != items[i] && other.Words != items[i].Words && noun.Fits(other.Thing));
            if (at < 0)
                at = items.FindIndex(i, other => other.Words != items[i].Words && noun.Fits(other.Thing));
            if (at < 0)
            {
                // What is stood on but listed nowhere is there all the same.
                at = items.Count;
                items.Add(new Item(noun, items[i].Words + " ", null));
            }
            items[i].Target = items[at];
        }
        return items;
    }

    // Null, or an item that stands on itself in the end.
    private static Item? Append(Item one, List<Item> ordered, int depth)
    {
        if (ordered.Contains(one))
            return null;
        if (depth == 0)
            return one;
        if (one.Target is { } target && Append(target, ordered, depth - 1) is { } circle)
            return circle;
        ordered.Add(one);
        return null;
    }

    private static RequestedObject Requested(Item one, List<Item> ordered)
    {
        if (one.Target is not { } target)
            return new RequestedObject(one.Thing.Kind, one.Thing.Colour, one.Thing.Size);
        ObjectPlacement placement = target.Thing.Kind.IsContainer() ? ObjectPlacement.InContainer : ObjectPlacement.OnTopOf;
        return new RequestedObject(one.Thing.Kind, one.Thing.Colour, one.Thing.Size, placement, ordered.IndexOf(target));
    }

    private sealed class Item(SceneNoun thing, string words, SceneNoun? on)
    {
        public SceneNoun Thing => thing;

        public string Words => words;

        public SceneNoun? On => on;

        public Item? Target { get; set; }
    }
}
