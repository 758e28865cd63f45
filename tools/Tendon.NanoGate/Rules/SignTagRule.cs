using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;
using Tendon.NanoGate.Rules.SignTags;

namespace Tendon.NanoGate.Rules;

/// <summary>NG18: the cast from uint to int, or from ulong to long, is no instruction; the interpreter goes on taking the value for unsigned.</summary>
/// <remarks>
/// A shift to the right, a remainder or a widening that follows then loses the sign, in this method or in the one that it is handed to. A local or a field has
/// a type of its own and ends this, unless the compiler removes the local; a conversion to another width always ends it.
/// </remarks>
public sealed class SignTagRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (MethodDefinition method in assembly.Module.Methods().Where(method => method.HasBody))
            foreach ((Instruction instruction, StackSlot[] stack) in new StackWalk(method).States)
                if (Misuse(method, instruction, stack) is { } use)
                    findings.Add(Finding.At(method, instruction, "NG18", $"{use}, and the device still takes the value for unsigned; compute it as signed from the start, or cast by another width: (int)(long)value"));
    }

    private static string? Misuse(MethodDefinition method, Instruction instruction, StackSlot[] stack)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Shr when stack[^2].IsUnsigned:
                return "an unsigned value cast to signed is shifted";
            case Code.Rem when stack[^2].IsUnsigned:
                return "an unsigned value cast to signed is divided";
            case Code.Conv_I8 or Code.Conv_R4 or Code.Conv_R8 when stack[^1].IsUnsigned:
                return "an unsigned value cast to signed is converted";
            case Code.Ret when stack.Length > 0 && stack[^1].IsUnsigned && StackSlot.IsSignedNumber(method.ReturnType):
                return "an unsigned value cast to signed is returned";
        }

        if (instruction.Operand is not MethodReference called || instruction.OpCode.FlowControl != FlowControl.Call) return null;
        for (int i = 0; i < called.Parameters.Count; i++)
            if (stack[stack.Length - called.Parameters.Count + i].IsUnsigned && StackSlot.IsSignedNumber(called.Parameters[i].ParameterType))
                return $"an unsigned value cast to signed is handed to '{called.Name}'";
        return null;
    }
}
