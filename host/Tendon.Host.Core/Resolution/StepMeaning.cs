namespace Tendon.Host.Core.Resolution;

/// <summary>
/// What the words of a step were found to mean in the scene it began in. It stands for the whole step: "the leftmost cube" stays the
/// same cube however the cubes are moved.
/// </summary>
/// <param name="Objects">Ids of what is to be moved; of the levels of a tower, top first.</param>
/// <param name="Targets">Ids of what it is moved to; for a sort the containers, one for each of <see cref="Keys"/>.</param>
public sealed record StepMeaning(IReadOnlyList<int> Objects, IReadOnlyList<int> Targets)
{
    /// <summary>For a sort: the colour or kind of each group.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
