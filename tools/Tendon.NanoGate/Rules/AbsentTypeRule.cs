using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG15: some types exist for the compiler only; code that touches one at run time does not load.</summary>
public sealed class AbsentTypeRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (MethodDefinition method in assembly.Module.Methods().Where(method => !IsInAttribute(method.DeclaringType)))
            foreach ((TypeReference type, Instruction? instruction) in method.TypesNamed())
                foreach (TypeReference part in type.WithParts().Where(part => part is not TypeSpecification && assembly.CompilerOnlyTypes.Contains(part.FullName)))
                    findings.Add(Finding.At(method, instruction, "NG15", $"'{part.FullName}' exists for the compiler only, not on the device"));
    }

    // Attributes, the compiler's own among them, are never run there.
    private static bool IsInAttribute(TypeDefinition type) => type.BaseType?.FullName == "System.Attribute";
}
