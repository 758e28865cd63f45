using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG06: a function pointer ends the program on the device, without a message.</summary>
public sealed class FunctionPointerRule : IRule
{
    private const string Message = "a function pointer ends the program on the device; use a delegate or an interface";

    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (TypeDefinition type in assembly.Module.GetTypes())
            foreach (FieldDefinition field in type.Fields.Where(field => IsRefused(field.FieldType)))
                findings.Add(Finding.At(assembly.Compilation, field, "NG06", $"field '{field.Name}': {Message}"));
        foreach (MethodDefinition method in assembly.Module.Methods())
        {
            if (method.TypesNamed().Any(named => IsRefused(named.Type)))
                findings.Add(Finding.At(method, null, "NG06", $"in '{method.Name}': {Message}"));
            if (!method.HasBody) continue;
            foreach (Instruction instruction in method.Body.Instructions.Where(IsUse))
                findings.Add(Finding.At(method, instruction, "NG06", $"in '{method.Name}': {Message}"));
        }
    }

    // ldftn right before newobj makes a delegate, which is fine.
    private static bool IsUse(Instruction instruction) =>
        instruction.OpCode == OpCodes.Calli
        || ((instruction.OpCode == OpCodes.Ldftn || instruction.OpCode == OpCodes.Ldvirtftn) && instruction.Next?.OpCode != OpCodes.Newobj);

    private static bool IsRefused(TypeReference type) => type.WithParts().Any(part => part is FunctionPointerType);
}
