using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Names objects of the initial world: <c>[leftmost|…|left#N|right#N] [small|large] [colour|*] kind|*</c>.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Order">Picks one among those that fit; none where it names all that fit.</param>
/// <param name="Rank">1-based N of left#N and right#N; else 1.</param>
/// <param name="Size">Size class, or null for any.</param>
/// <param name="Colour">Colour, or null for any.</param>
/// <param name="Kind">Kind, or null for any.</param>
public sealed record Selector(string Text, SelectorOrder Order, int Rank, ObjectSize? Size, ObjectColour? Colour, ObjectKind? Kind)
{
    /// <summary>Whether an object is among those that <see cref="Order"/> picks from.</summary>
    public bool Fits(ObjectKind kind, ObjectColour colour, ObjectSize size) =>
        (Kind is null || Kind == kind) && (Colour is null || Colour == colour) && (Size is null || Size == size);
}
