using System.Text;
using Tendon.NanoGate.Surface;

namespace Tendon.NanoGate.Stubs;

/// <summary>C# source with the public surface of one assembly.</summary>
public static class StubSource
{
    public static string Write(SurfaceAssembly assembly)
    {
        var source = new StringBuilder();
        source.AppendLine($"[assembly: global::System.Reflection.AssemblyVersion(\"{assembly.Version}\")]");
        ILookup<string, SurfaceType> nested = assembly.Types.Where(type => type.Outer != null).ToLookup(type => type.Outer!);
        foreach (SurfaceType type in assembly.Types.Where(type => type.Outer == null))
        {
            int dot = type.FullName.LastIndexOf('.');
            source.AppendLine($"namespace {type.FullName[..dot]} {{");
            WriteType(source, type, nested);
            source.AppendLine("}");
        }

        return source.ToString();
    }

    private static void WriteType(StringBuilder source, SurfaceType type, ILookup<string, SurfaceType> nested)
    {
        if (type.Attributes.Length > 0) source.AppendLine(CSharpNames.Qualify(type.Attributes));
        string access = type.Modifiers.StartsWith("protected", StringComparison.Ordinal) ? "" : "public ";
        if (type.Kind == "delegate")
        {
            source.AppendLine($"{access}delegate {MemberStub.Write(type, type.Members[0])}");
            return;
        }

        string bases = type.Bases.Length == 0 ? ""
            : " : " + (type.Kind == "enum" ? CSharpNames.EnumBase(type.Bases) : CSharpNames.Qualify(type.Bases));
        source.AppendLine($"{access}{type.Modifiers} {type.Kind} {CSharpNames.Escape(type.Name)}{bases} {{");
        foreach (string member in type.Members)
            source.AppendLine(type.Kind == "enum" ? CSharpNames.Qualify(member) + "," : MemberStub.Write(type, member));
        if (NeedsHiddenConstructor(type)) source.AppendLine($"internal {type.Name}() {{ throw null; }}");
        foreach (SurfaceType inner in nested[type.FullName]) WriteType(source, inner, nested);
        source.AppendLine("}");
    }

    // Without one the compiler would add a public constructor that the device does not have.
    private static bool NeedsHiddenConstructor(SurfaceType type) =>
        type.Kind == "class" && !type.Modifiers.Contains("static", StringComparison.Ordinal) && !type.Members.Any(m => m.Contains(".ctor(", StringComparison.Ordinal));
}
