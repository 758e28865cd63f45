namespace Tendon.Host.Core.PlanLanguage;

/// <summary>One thing wrong with a plan document.</summary>
/// <param name="Path">Where: <c>$.steps[1].target.kind</c>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Fix">What would be right.</param>
public sealed record PlanFault(string Path, string What, string Fix)
{
    public override string ToString() => $"{Path}: {What}; {Fix}";
}
