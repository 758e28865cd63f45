using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG04: stackalloc throws on the device.</summary>
public sealed class StackallocRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach ((MethodDefinition method, Instruction instruction) in assembly.Module.Instructions().Where(at => at.Instruction.OpCode == OpCodes.Localloc))
            findings.Add(Finding.At(method, instruction, "NG04", "stackalloc throws on the device; keep an array from start-up"));
    }
}
