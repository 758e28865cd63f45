using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG02: arrays of two and more dimensions hang or crash the device's loader.</summary>
public sealed class MultidimensionalArrayRule : IRule
{
    private const string Message = "a multidimensional array hangs the device's loader; use a jagged or a flat array";

    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (TypeDefinition type in assembly.Module.GetTypes())
            foreach (FieldDefinition field in type.Fields.Where(field => IsRefused(field.FieldType)))
                findings.Add(Finding.At(assembly.Compilation, field, "NG02", $"field '{field.Name}': {Message}"));
        foreach (MethodDefinition method in assembly.Module.Methods())
            foreach ((_, Instruction? instruction) in method.TypesNamed().Where(named => IsRefused(named.Type)))
                findings.Add(Finding.At(method, instruction, "NG02", $"in '{method.Name}': {Message}"));
    }

    private static bool IsRefused(TypeReference type) => type.WithParts().Any(part => part is ArrayType { IsVector: false });
}
