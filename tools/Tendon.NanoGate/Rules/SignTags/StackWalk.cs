using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tendon.NanoGate.Rules.SignTags;

/// <summary>Follows the stack through a method as the interpreter has it: a value keeps the type it was made with until something makes it anew.</summary>
internal sealed class StackWalk
{
    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, StackSlot[]> _before = [];
    private readonly Queue<Instruction> _open = new();

    public StackWalk(MethodDefinition method)
    {
        _method = method;
        Reach(method.Body.Instructions[0], []);
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            StackSlot[] caught = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? [StackSlot.Signed] : [];
            Reach(handler.HandlerStart, caught);
            if (handler.FilterStart != null) Reach(handler.FilterStart, caught);
        }

        while (_open.TryDequeue(out Instruction? instruction)) Step(instruction);
    }

    /// <summary>The stack before each instruction that can be reached, top last.</summary>
    public IEnumerable<(Instruction Instruction, StackSlot[] Stack)> States => _before.OrderBy(state => state.Key.Offset).Select(state => (state.Key, state.Value));

    private void Reach(Instruction instruction, StackSlot[] stack)
    {
        if (_before.TryGetValue(instruction, out StackSlot[]? known))
        {
            StackSlot[] joined = [.. known.Zip(stack, (one, other) => one.Or(other))];
            if (joined.SequenceEqual(known)) return;
            stack = joined;
        }

        _before[instruction] = stack;
        _open.Enqueue(instruction);
    }

    private void Step(Instruction instruction)
    {
        StackSlot[] before = _before[instruction];
        bool leaves = instruction.OpCode.Code is Code.Leave or Code.Leave_S or Code.Endfinally or Code.Throw or Code.Rethrow;
        StackSlot[] popped = before[^Math.Min(before.Length, PopCount(instruction, before.Length))..];
        StackSlot[] after = leaves ? [] : [.. before[..^popped.Length], .. StackEffects.Pushed(_method, instruction, popped)];
        if (instruction.Operand is Instruction target) Reach(target, after);
        foreach (Instruction one in instruction.Operand as Instruction[] ?? []) Reach(one, after);
        bool ends = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw;
        if (!ends && instruction.Next != null) Reach(instruction.Next, after);
    }

    private static int PopCount(Instruction instruction, int depth)
    {
        if (instruction.Operand is MethodReference called && instruction.OpCode.FlowControl == FlowControl.Call)
            return called.Parameters.Count + (called.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0);
        return instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Varpop or StackBehaviour.PopAll => instruction.OpCode.Code == Code.Ret ? Math.Min(1, depth) : 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4
                or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
            _ => 3,
        };
    }
}
