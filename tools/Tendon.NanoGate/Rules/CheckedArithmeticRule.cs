using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG10: checked arithmetic never throws on the device, so a check that relies on it is none.</summary>
public sealed class CheckedArithmeticRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach ((MethodDefinition method, Instruction instruction) in assembly.Module.Instructions().Where(at => at.Instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal)))
            findings.Add(Finding.At(method, instruction, "NG10", "checked arithmetic never throws on the device; compare the range before"));
    }
}
