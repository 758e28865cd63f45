using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tendon.NanoGate.Rules.SignTags;

/// <summary>What an instruction leaves on the stack, read off the interpreter's sources: arithmetic keeps the type of its left side, locals and fields have their own.</summary>
internal static class StackEffects
{
    public static IEnumerable<StackSlot> Pushed(MethodDefinition method, Instruction instruction, StackSlot[] popped)
    {
        Code code = instruction.OpCode.Code;
        if (code == Code.Dup) return [popped[0], popped[0]];
        if (instruction.Operand is MethodReference called && instruction.OpCode.FlowControl == FlowControl.Call) return Returned(code, called);
        if (instruction.OpCode.StackBehaviourPush == StackBehaviour.Push0) return [];
        return [Value(method, instruction, code, popped)];
    }

    private static IEnumerable<StackSlot> Returned(Code code, MethodReference called)
    {
        if (code == Code.Newobj) return [StackSlot.Of(called.DeclaringType)];
        return called.ReturnType.MetadataType == MetadataType.Void ? [] : [StackSlot.Of(called.ReturnType)];
    }

    private static StackSlot Value(MethodDefinition method, Instruction instruction, Code code, StackSlot[] popped)
    {
        switch (code)
        {
            case Code.Conv_U8:
                return new StackSlot(SignTag.UnsignedSmall, null); // C# writes it to widen a uint
            case Code.Conv_U4 or Code.Conv_U or Code.Conv_Ovf_U4 or Code.Conv_Ovf_U8 or Code.Ldind_U4 or Code.Ldelem_U4:
                return StackSlot.Unsigned;
            case Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un or Code.And or Code.Shr or Code.Shr_Un:
                return popped[0] with { Type = null };
            case Code.Add or Code.Sub or Code.Mul or Code.Or or Code.Xor or Code.Shl or Code.Neg or Code.Not:
                return popped[0].Tag == SignTag.Signed ? StackSlot.Signed : StackSlot.Unsigned;
            case Code.Ldelem_I8 or Code.Ldind_I8 or Code.Ldelem_Ref or Code.Ldind_Ref or Code.Ldobj or Code.Ldelem_Any:
                return popped[0].Element();
            case Code.Ldelema:
                return new StackSlot(SignTag.Signed, popped[0].Type);
            case Code.Newarr:
                return new StackSlot(SignTag.Signed, new ArrayType((TypeReference)instruction.Operand));
        }

        return Variable(method, instruction) is { } type ? (IsAddress(code) ? new StackSlot(SignTag.Signed, new ByReferenceType(type)) : StackSlot.Of(type)) : StackSlot.Signed;
    }

    private static bool IsAddress(Code code) => code is Code.Ldloca or Code.Ldloca_S or Code.Ldarga or Code.Ldarga_S or Code.Ldflda or Code.Ldsflda;

    private static TypeReference? Variable(MethodDefinition method, Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                return method.Body.Variables[instruction.OpCode.Code - Code.Ldloc_0].VariableType;
            case Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3:
                int index = instruction.OpCode.Code - Code.Ldarg_0 - (method.HasThis ? 1 : 0);
                return index < 0 ? method.DeclaringType : method.Parameters[index].ParameterType;
        }

        return instruction.Operand switch
        {
            VariableDefinition variable => variable.VariableType,
            ParameterDefinition parameter => parameter.ParameterType,
            FieldReference field => field.FieldType,
            TypeReference type when instruction.OpCode.Code is Code.Unbox_Any => type,
            _ => null,
        };
    }
}
