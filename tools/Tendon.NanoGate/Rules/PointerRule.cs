using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG07: the device's metadata processor refuses pointers and pinned locals.</summary>
public sealed class PointerRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (TypeDefinition type in assembly.Module.GetTypes())
            foreach (FieldDefinition field in type.Fields.Where(field => IsPointer(field.FieldType)))
                findings.Add(Finding.At(assembly.Compilation, field, "NG07", $"field '{field.Name}' is a pointer, which the device's metadata processor refuses; index an array"));
        foreach (MethodDefinition method in assembly.Module.Methods())
        {
            bool signature = method.Parameters.Any(p => IsPointer(p.ParameterType)) || IsPointer(method.ReturnType);
            if (signature || (method.HasBody && method.Body.Variables.Any(IsPointer)))
                findings.Add(Finding.At(method, null, "NG07", $"'{method.Name}' uses a pointer, which the device's metadata processor refuses; index an array"));
        }
    }

    private static bool IsPointer(VariableDefinition variable) => variable.IsPinned || IsPointer(variable.VariableType);

    private static bool IsPointer(TypeReference type) => type.WithParts().Any(part => part is PointerType or PinnedType);
}
