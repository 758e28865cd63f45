using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Tendon.NanoGate.Surface;

namespace Tendon.NanoGate.Stubs;

/// <summary>Reference assemblies with the device's public surface, compiled in memory from the fact files.</summary>
public sealed class ReferenceAssemblies
{
    private readonly Dictionary<string, (byte[] Image, MetadataReference Reference)> _built = [];
    private readonly IReadOnlyDictionary<string, SurfaceAssembly> _surfaces;

    private ReferenceAssemblies(IReadOnlyDictionary<string, SurfaceAssembly> surfaces)
    {
        _surfaces = surfaces;
        foreach (string name in surfaces.Keys) Build(name);
        CompilerOnlyTypes = surfaces.Values.SelectMany(s => s.Types).Where(t => !t.IsOnDevice).Select(t => t.FullName.Replace('+', '/')).ToHashSet();
    }

    public IEnumerable<string> Names => _built.Keys;

    /// <summary>Types that the compiler may use and the device does not have (attributes, mostly).</summary>
    public IReadOnlySet<string> CompilerOnlyTypes { get; }

    /// <exception cref="InvalidOperationException">A fact file does not compile; the message gives the first errors.</exception>
    public static ReferenceAssemblies FromFacts() => new(SurfaceReader.ReadAll());

    public byte[] Image(string name) => _built[name].Image;

    /// <summary>References for the named assemblies and all that they need.</summary>
    public ImmutableArray<MetadataReference> For(IEnumerable<string> names) =>
        [.. names.SelectMany(WithDependencies).Distinct().Select(name => _built[name].Reference)];

    private IEnumerable<string> WithDependencies(string name) =>
        _surfaces.TryGetValue(name, out SurfaceAssembly? surface)
            ? surface.References.SelectMany(WithDependencies).Append(name)
            : throw new InvalidOperationException($"No facts for '{name}'. Known: {string.Join(", ", _surfaces.Keys)}");

    private void Build(string name)
    {
        if (_built.ContainsKey(name)) return;
        foreach (string reference in _surfaces[name].References) Build(reference);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(StubSource.Write(_surfaces[name]), new CSharpParseOptions(LanguageVersion.CSharp13))],
            For(_surfaces[name].References),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true, warningLevel: 0, generalDiagnosticOption: ReportDiagnostic.Suppress));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, runtimeMetadataVersion: "v4.0.30319"));
        if (!result.Success)
            throw new InvalidOperationException($"The facts of '{name}' do not compile:\n" + string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)
                .Select(d => $"{d.GetMessage(null)}: {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}")));
        byte[] bytes = image.ToArray();
        _built[name] = (bytes, MetadataReference.CreateFromImage(bytes));
    }
}
