using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tendon.NanoGate.Rules;

/// <summary>Ways through a module that several rules share.</summary>
public static class ModuleWalk
{
    public static IEnumerable<MethodDefinition> Methods(this ModuleDefinition module) => module.GetTypes().SelectMany(type => type.Methods);

    public static IEnumerable<(MethodDefinition Method, Instruction Instruction)> Instructions(this ModuleDefinition module) =>
        from method in module.Methods() where method.HasBody from instruction in method.Body.Instructions select (method, instruction);

    /// <summary>Every type that a method names: signature, locals, operands.</summary>
    public static IEnumerable<(TypeReference Type, Instruction? Instruction)> TypesNamed(this MethodDefinition method)
    {
        yield return (method.ReturnType, null);
        foreach (ParameterDefinition parameter in method.Parameters) yield return (parameter.ParameterType, null);
        if (!method.HasBody) yield break;
        foreach (VariableDefinition variable in method.Body.Variables) yield return (variable.VariableType, null);
        foreach (Instruction instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case TypeReference type:
                    yield return (type, instruction);
                    break;
                case FieldReference field:
                    yield return (field.FieldType, instruction);
                    yield return (field.DeclaringType, instruction);
                    break;
                case MethodReference called:
                    yield return (called.DeclaringType, instruction);
                    yield return (called.ReturnType, instruction);
                    foreach (ParameterDefinition parameter in called.Parameters) yield return (parameter.ParameterType, instruction);
                    break;
            }
        }
    }

    /// <summary>The type and all that it is made of: elements, arguments, targets of references.</summary>
    public static IEnumerable<TypeReference> WithParts(this TypeReference type)
    {
        yield return type;
        if (type is GenericInstanceType generic)
            foreach (TypeReference argument in generic.GenericArguments.SelectMany(WithParts)) yield return argument;
        if (type is TypeSpecification specification)
            foreach (TypeReference part in specification.ElementType.WithParts()) yield return part;
    }
}
