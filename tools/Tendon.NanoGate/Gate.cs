using Tendon.NanoGate.Compilation;
using Tendon.NanoGate.Rules;
using Tendon.NanoGate.Stubs;

namespace Tendon.NanoGate;

/// <summary>Compiles projects against the device's surface and applies every rule.</summary>
public sealed class Gate(ReferenceAssemblies references)
{
    private static readonly IRule[] s_rules =
    [
        new OwnGenericsRule(), new MultidimensionalArrayRule(), new DefaultInterfaceMethodRule(), new StackallocRule(), new FixedBufferRule(),
        new FunctionPointerRule(), new PointerRule(), new EnumTextRule(), new FloatDivisionRule(), new CheckedArithmeticRule(),
        new StringForeachRule(), new NumericFormatRule(), new AssemblySizeRule(), new MethodCountRule(), new AbsentTypeRule(), new StructLocalRule(),
        new ThreadGuardRule(), new SignTagRule(),
    ];

    private readonly List<CompiledAssembly> _passed = [];

    public static int RuleCount => s_rules.Length;

    /// <summary>Checks one project; later projects may refer to it when it compiled.</summary>
    public GateReport Check(NanoProject project)
    {
        var findings = new HashSet<Finding>();
        CompiledAssembly? compiled = NanoCompiler.Compile(project, references, _passed, findings);
        if (compiled == null) return new GateReport(project.Name, project.Sources.Count, 0, 0, InOrder(findings));
        foreach (IRule rule in s_rules) rule.Check(compiled, findings);
        _passed.Add(compiled);
        return new GateReport(project.Name, project.Sources.Count, AssemblySizeRule.CodeBytes(compiled.Module), AssemblySizeRule.StringBytes(compiled.Module), InOrder(findings));
    }

    private static Finding[] InOrder(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)];
}
