using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Tendon.NanoGate.Counting;

/// <summary>Makes an assembly count the byte-code instructions that it runs: the device's interpreter takes its time per instruction, so the count is what a cycle costs there.</summary>
public static class InstructionCounting
{
    /// <summary>Full name of the type that is added, with the public static field <see cref="FieldName"/> of type long.</summary>
    public const string TypeName = "Tendon.Counted";

    /// <summary>Instructions since the assembly was loaded.</summary>
    public const string FieldName = "Instructions";

    /// <summary>The same assembly, counting.</summary>
    public static byte[] Instrument(byte[] image)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(image));
        var type = new TypeDefinition("Tendon", "Counted", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        var field = new FieldDefinition(FieldName, FieldAttributes.Public | FieldAttributes.Static, module.TypeSystem.Int64);
        type.Fields.Add(field);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(one => one.Methods).Where(method => method.HasBody).ToArray())
            Count(method.Body, field);
        module.Types.Add(type);
        using var counting = new MemoryStream();
        module.Write(counting);
        return counting.ToArray();
    }

    private static void Count(MethodBody body, FieldDefinition field)
    {
        body.SimplifyMacros();
        Instruction[] instructions = [.. body.Instructions];
        HashSet<Instruction> leaders = Leaders(body, instructions);
        var moved = new Dictionary<Instruction, Instruction>();
        ILProcessor il = body.GetILProcessor();
        for (int start = 0; start < instructions.Length;)
        {
            int end = start + 1;
            while (end < instructions.Length && !leaders.Contains(instructions[end])) end++;
            Instruction first = il.Create(OpCodes.Ldsfld, field);
            foreach (Instruction added in new[] { first, il.Create(OpCodes.Ldc_I8, (long)(end - start)), il.Create(OpCodes.Add), il.Create(OpCodes.Stsfld, field) })
                il.InsertBefore(instructions[start], added);
            moved[instructions[start]] = first;
            start = end;
        }

        foreach (Instruction instruction in instructions)
        {
            if (instruction.Operand is Instruction target && moved.TryGetValue(target, out Instruction? to)) instruction.Operand = to;
            if (instruction.Operand is Instruction[] targets) instruction.Operand = targets.Select(one => moved.GetValueOrDefault(one, one)).ToArray();
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = Moved(handler.TryStart);
            handler.TryEnd = Moved(handler.TryEnd);
            handler.HandlerStart = Moved(handler.HandlerStart);
            handler.HandlerEnd = Moved(handler.HandlerEnd);
            handler.FilterStart = Moved(handler.FilterStart);
        }

        body.OptimizeMacros();

        Instruction? Moved(Instruction? at) => at != null && moved.TryGetValue(at, out Instruction? to) ? to : at;
    }

    private static HashSet<Instruction> Leaders(MethodBody body, Instruction[] instructions)
    {
        var leaders = new HashSet<Instruction>();
        foreach (Instruction instruction in instructions)
        {
            if (instruction.Operand is Instruction target) leaders.Add(target);
            if (instruction.Operand is Instruction[] targets) leaders.UnionWith(targets);
            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw && instruction.Next is { } next)
                leaders.Add(next);
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            leaders.UnionWith(new[] { handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart }.OfType<Instruction>());
        return leaders;
    }
}
