using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG16: the device's interpreter puts every local of a struct type on the heap when its method is entered, and clones structs that are passed or copied.</summary>
/// <remarks>Seen in the interpreter's sources (InitializeLocals, CloneObject). Firmware that allocates nothing after start-up keeps structs in fields and passes them by reference.</remarks>
public sealed class StructLocalRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (MethodDefinition method in assembly.Module.Methods())
        {
            foreach (ParameterDefinition parameter in method.Parameters.Where(parameter => IsStruct(parameter.ParameterType)))
                findings.Add(Finding.At(method, null, "NG16", $"struct parameter '{parameter.Name}' of '{method.Name}' is cloned on the device's heap at every call; pass it by reference"));
            if (!method.HasBody) continue;
            foreach (VariableDefinition variable in method.Body.Variables.Where(variable => IsStruct(variable.VariableType)))
                findings.Add(Finding.At(method, null, "NG16", $"'{method.Name}' has a local of struct type '{variable.VariableType.Name}', which the device allocates on its heap at every call; keep it in a field"));
        }
    }

    private static bool IsStruct(TypeReference type) =>
        !type.IsPrimitive && type.IsValueType && type is not TypeSpecification && type.Resolve() is { IsEnum: false };
}
