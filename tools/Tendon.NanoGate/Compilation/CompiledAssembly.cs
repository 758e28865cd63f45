using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Tendon.NanoGate.Compilation;

/// <summary>One project as the rules see it: syntax with meaning, and the byte code.</summary>
/// <param name="Compilation">Sources bound against the device's surface.</param>
/// <param name="Module">Byte code with sequence points.</param>
/// <param name="Image">The assembly file.</param>
/// <param name="CompilerOnlyTypes">Types that the device does not have.</param>
public sealed record CompiledAssembly(CSharpCompilation Compilation, ModuleDefinition Module, byte[] Image, IReadOnlySet<string> CompilerOnlyTypes);
