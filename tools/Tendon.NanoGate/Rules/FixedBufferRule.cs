using Mono.Cecil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG05: fixed size buffers throw on the device.</summary>
public sealed class FixedBufferRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (TypeDefinition type in assembly.Module.GetTypes())
            foreach (FieldDefinition field in type.Fields.Where(field => field.FieldType.Name.EndsWith("e__FixedBuffer", StringComparison.Ordinal)))
                findings.Add(Finding.At(assembly.Compilation, field, "NG05", $"fixed buffer '{field.Name}' throws on the device; use an array"));
    }
}
