using System.Collections;
using System.Runtime.CompilerServices;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>What an expression leaves out, in the order said; at most <see cref="PlanLimits.MaxExceptions"/> in a plan document. Two are equal where their expressions are.</summary>
[CollectionBuilder(typeof(LeftOut), nameof(Of))]
public sealed class LeftOut : IReadOnlyList<ReferringExpression>, IEquatable<LeftOut>
{
    /// <summary>Nothing is left out.</summary>
    public static readonly LeftOut Nothing = new([]);

    private readonly ReferringExpression[] _expressions;

    private LeftOut(ReferringExpression[] expressions) => _expressions = expressions;

    public int Count => _expressions.Length;

    public ReferringExpression this[int index] => _expressions[index];

    /// <summary>Each of the expressions is left out.</summary>
    public static LeftOut Of(ReadOnlySpan<ReferringExpression> expressions) => expressions.IsEmpty ? Nothing : new(expressions.ToArray());

    /// <inheritdoc/>
    public bool Equals(LeftOut? other) => other is not null && _expressions.AsSpan().SequenceEqual(other._expressions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeftOut);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (ReferringExpression expression in _expressions)
            hash.Add(expression);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<ReferringExpression> GetEnumerator() => ((IEnumerable<ReferringExpression>)_expressions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
