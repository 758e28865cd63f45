using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>What may lie on the table besides: everything that no selector of the goal fits.</summary>
internal static class DistractorPool
{
    private static readonly ObjectSpec[] Everything =
    [
        .. from kind in Enum.GetValues<ObjectKind>()
           from colour in Enum.GetValues<ObjectColour>()
           from size in Enum.GetValues<ObjectSize>()
           select new ObjectSpec(kind, colour, size),
    ];

    /// <summary>The pool of a goal. A selector's order does not count: "leftmost red cube" keeps all red cubes away.</summary>
    internal static IEnumerable<ObjectSpec> Of(Goal goal)
    {
        Selector[] selectors = [.. goal.Predicates.SelectMany(p => p.Selectors)];
        return Everything.Where(o => !selectors.Any(s => s.Fits(o.Kind, o.Colour, o.Size)));
    }
}
