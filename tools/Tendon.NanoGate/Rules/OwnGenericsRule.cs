using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG01: generic types and methods crash the device's loader, without a message.</summary>
public sealed class OwnGenericsRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (TypeDefinition type in assembly.Module.GetTypes().Where(type => type.HasGenericParameters))
            findings.Add(Finding.At(assembly.Compilation, type, "NG01", $"type '{type.Name}' is generic, which crashes the device's loader; write it for the types it serves"));
        foreach (MethodDefinition method in assembly.Module.Methods())
        {
            if (method.HasGenericParameters)
                findings.Add(Finding.At(method, null, "NG01", $"method '{method.Name}' is generic, which crashes the device's loader; write it for the types it serves"));
            if (!method.HasBody) continue;
            foreach (Instruction instruction in method.Body.Instructions.Where(i => i.Operand is GenericInstanceMethod))
                findings.Add(Finding.At(method, instruction, "NG01", $"call of a generic method in '{method.Name}' crashes the device's loader"));
            foreach ((TypeReference type, Instruction? instruction) in method.TypesNamed().Where(named => named.Type.WithParts().Any(part => part is GenericInstanceType)))
                findings.Add(Finding.At(method, instruction, "NG01", $"generic type '{type.Name}' in '{method.Name}' crashes the device's loader"));
        }
    }
}
