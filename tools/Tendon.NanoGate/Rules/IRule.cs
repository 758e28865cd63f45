using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>One thing that compiles and then fails, or behaves differently, on the device.</summary>
public interface IRule
{
    /// <summary>Adds a finding for every place.</summary>
    void Check(CompiledAssembly assembly, ICollection<Finding> findings);
}
