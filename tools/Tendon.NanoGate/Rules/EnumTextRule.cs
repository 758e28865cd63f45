using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG08: an enum's text is its number on the device. Boxing one as object allocates, and is how formatting gets at it.</summary>
public sealed class EnumTextRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach ((MethodDefinition method, Instruction instruction) in assembly.Module.Instructions())
        {
            bool boxes = instruction.OpCode == OpCodes.Box;
            bool calls = instruction.OpCode == OpCodes.Constrained && instruction.Next?.Operand is MethodReference { Name: "ToString" };
            if ((boxes || calls) && instruction.Operand is TypeReference type && type.Resolve()?.IsEnum == true)
                findings.Add(Finding.At(method, instruction, "NG08", $"text of enum '{type.Name}' is a number on the device; write its number on purpose or switch to a text"));
        }
    }
}
