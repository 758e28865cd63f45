using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG13: the device's file format ends at 64 KB of byte code and 64 KB of strings per assembly.</summary>
public sealed class AssemblySizeRule : IRule
{
    public const int LimitBytes = 65536;

    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        Add("byte code", CodeBytes(assembly.Module));
        Add("strings and names", StringBytes(assembly.Module));

        void Add(string what, int bytes)
        {
            if (bytes > LimitBytes)
                findings.Add(new Finding(assembly.Module.Assembly.Name.Name, 0, "NG13", $"{bytes} bytes of {what}; the device's file format ends at {LimitBytes}: split the assembly"));
        }
    }

    public static int CodeBytes(ModuleDefinition module) => module.Methods().Where(method => method.HasBody).Sum(method => method.Body.CodeSize);

    /// <summary>Literals and names share one table, each text once and with a terminator.</summary>
    public static int StringBytes(ModuleDefinition module)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinition type in module.GetTypes())
        {
            texts.Add(type.Name);
            texts.Add(type.Namespace);
            texts.UnionWith(type.Methods.Select(method => method.Name));
            texts.UnionWith(type.Fields.Select(field => field.Name));
        }

        foreach (MemberReference member in module.GetMemberReferences()) texts.Add(member.Name);
        foreach (TypeReference type in module.GetTypeReferences()) texts.UnionWith([type.Name, type.Namespace]);
        foreach ((_, Instruction instruction) in module.Instructions())
            if (instruction.OpCode == OpCodes.Ldstr) texts.Add((string)instruction.Operand);
        return texts.Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
    }
}
