using Tendon.Wiring.Sheets;

namespace Tendon.Wiring.Tests.Sheets;

/// <summary>Every drawing by its file name, drawn once.</summary>
internal static class Plans
{
    private static readonly Dictionary<string, SheetPlan> s_plans = DrawingSet.Plans(RepositoryFolder.Root).ToDictionary(plan => plan.FileName);

    internal static TheoryData<string> Names => [.. s_plans.Keys];

    internal static TheoryData<string> English => [.. s_plans.Keys.Where(name => name.EndsWith(".en", StringComparison.Ordinal))];

    internal static SheetPlan Of(string name) => s_plans[name];
}
