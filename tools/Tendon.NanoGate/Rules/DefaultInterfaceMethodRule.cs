using Mono.Cecil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG03: a default interface method compiles and throws when it is called on the device.</summary>
public sealed class DefaultInterfaceMethodRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (MethodDefinition method in assembly.Module.GetTypes().Where(type => type.IsInterface).SelectMany(type => type.Methods).Where(method => method.HasBody))
            findings.Add(Finding.At(method, null, "NG03", $"interface method '{method.Name}' has a body, which throws on the device; move it to the implementations"));
    }
}
