using Mono.Cecil;
using Tendon.NanoGate.Stubs;

namespace Tendon.NanoGate.Compilation;

/// <summary>Resolves references among device assemblies and checked projects, in memory only.</summary>
public sealed class DeviceAssemblyResolver(ReferenceAssemblies references) : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _known = [];

    public void Add(byte[] image)
    {
        AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(image), new ReaderParameters { AssemblyResolver = this });
        _known[assembly.Name.Name] = assembly;
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        if (!_known.ContainsKey(name.Name)) Add(references.Image(name.Name));
        return _known[name.Name];
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in _known.Values) assembly.Dispose();
    }
}
