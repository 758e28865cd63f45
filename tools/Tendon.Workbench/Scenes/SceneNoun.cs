using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>[small|large] colour kind.</summary>
internal sealed record SceneNoun(ObjectKind Kind, ObjectColour Colour, ObjectSize? Size)
{
    /// <summary>Whether an object described by <paramref name="other"/> may be meant.</summary>
    public bool Fits(SceneNoun other) => other.Kind == Kind && other.Colour == Colour && (Size is null || other.Size == Size);
}
