using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG17: an exception that leaves a thread's method ends the thread without a word; whoever starts one catches everything in it.</summary>
public sealed class ThreadGuardRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (MethodDefinition method in assembly.Module.Methods().Where(method => method.HasBody))
            foreach (Instruction start in method.Body.Instructions.Where(IsThreadStart))
                if (start.Previous?.Operand is MethodReference target && !CatchesEverything(target.Resolve()))
                    findings.Add(Finding.At(method, start, "NG17", $"'{target.Name}' runs as a thread and catches nothing: on the device an exception ends it silently; catch everything in it and report"));
    }

    private static bool IsThreadStart(Instruction instruction) =>
        instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference { DeclaringType.FullName: "System.Threading.ThreadStart" };

    private static bool CatchesEverything(MethodDefinition? method) =>
        method is { HasBody: true } && method.Body.ExceptionHandlers.Any(handler =>
            handler.HandlerType == ExceptionHandlerType.Catch && handler.CatchType.FullName is "System.Exception" or "System.Object");
}
