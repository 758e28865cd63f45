using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tendon.NanoGate.Rules;
using Tendon.NanoGate.Stubs;

namespace Tendon.NanoGate.Compilation;

/// <summary>Compiles a project against the device's surface as its own tool chain would.</summary>
public static class NanoCompiler
{
    /// <summary>Null with findings when the project does not compile.</summary>
    public static CompiledAssembly? Compile(NanoProject project, ReferenceAssemblies references, IReadOnlyList<CompiledAssembly> projects, ICollection<Finding> findings)
    {
        // No implicit usings, no symbols: exactly what the device's project file gives.
        var options = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.None);
        IEnumerable<SyntaxTree> trees = project.Sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), options, source.Path));
        IEnumerable<MetadataReference> others = projects.Select(other => (MetadataReference)MetadataReference.CreateFromImage(other.Image));
        var compilation = CSharpCompilation.Create(
            project.Name,
            trees,
            [.. references.For(project.References.Prepend("mscorlib")), .. others],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true, // so that pointers reach the rule that names them
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        foreach (Diagnostic error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
            findings.Add(Finding.At(error.Location, error.Id, error.GetMessage(null)));
        if (!result.Success) return null;

        var resolver = new DeviceAssemblyResolver(references);
        foreach (CompiledAssembly other in projects) resolver.Add(other.Image);
        symbols.Position = 0;
        ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(image.ToArray()), new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = symbols,
        });
        foreach (TypeDefinition type in module.GetTypes())
            foreach (MethodDefinition method in type.Methods)
                _ = method.HasBody && method.DebugInformation.HasSequencePoints; // read before the symbol stream is gone
        return new CompiledAssembly(compilation, module, image.ToArray(), references.CompilerOnlyTypes);
    }
}
