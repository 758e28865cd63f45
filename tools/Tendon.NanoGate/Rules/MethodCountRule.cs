using Mono.Cecil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG14: a type may have 255 static, 255 virtual and 255 other methods; the metadata processor counts them in a byte.</summary>
public sealed class MethodCountRule : IRule
{
    private const int Limit = 255;

    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (TypeDefinition type in assembly.Module.GetTypes())
            foreach (IGrouping<string, MethodDefinition> kind in type.Methods.GroupBy(KindOf).Where(kind => kind.Count() > Limit))
                findings.Add(Finding.At(assembly.Compilation, type, "NG14", $"'{type.Name}' has {kind.Count()} {kind.Key} methods; the device's format ends at {Limit}"));
    }

    private static string KindOf(MethodDefinition method) => method.IsStatic ? "static" : method.IsVirtual ? "virtual" : "instance";
}
