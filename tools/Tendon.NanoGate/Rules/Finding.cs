using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tendon.NanoGate.Rules;

/// <summary>One place that would not work on the device.</summary>
/// <param name="Path">Source file, relative to the repository; the assembly name when no file is to blame.</param>
/// <param name="Line">From 1; 0 when no line is to blame.</param>
/// <param name="Rule">Number of the rule, or the compiler's.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record Finding(string Path, int Line, string Rule, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Rule}: {Message}";

    public static Finding At(Location location, string rule, string message)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return new Finding(span.Path ?? "", span.StartLinePosition.Line + 1, rule, message);
    }

    /// <summary>At the last statement that starts at or before the instruction; at the method's first when null.</summary>
    public static Finding At(MethodDefinition method, Instruction? instruction, string rule, string message)
    {
        SequencePoint? point = null;
        foreach (SequencePoint candidate in method.DebugInformation.SequencePoints.Where(p => !p.IsHidden))
            if (point == null || (instruction != null && candidate.Offset <= instruction.Offset)) point = candidate;
        return point == null
            ? new Finding(method.FullName, 0, rule, message)
            : new Finding(point.Document.Url, point.StartLine, rule, message);
    }

    /// <summary>At the declaration of the type in the sources.</summary>
    public static Finding At(CSharpCompilation compilation, TypeDefinition type, string rule, string message) =>
        At(Declared(compilation, type), type.FullName, rule, message);

    /// <summary>At the declaration of the field in the sources.</summary>
    public static Finding At(CSharpCompilation compilation, FieldDefinition field, string rule, string message) =>
        At(Declared(compilation, field.DeclaringType)?.GetMembers(field.Name).FirstOrDefault(), field.FullName, rule, message);

    private static Finding At(ISymbol? symbol, string name, string rule, string message)
    {
        Location? location = symbol?.Locations.FirstOrDefault(l => l.IsInSource);
        return location == null ? new Finding(name, 0, rule, message) : At(location, rule, message);
    }

    private static INamedTypeSymbol? Declared(CSharpCompilation compilation, TypeDefinition type) =>
        compilation.GetTypeByMetadataName(type.FullName.Replace('/', '+'));
}
