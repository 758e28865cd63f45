using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG11: foreach over a string yields numbers on the device where text is made of the character.</summary>
public sealed class StringForeachRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (SyntaxTree tree in assembly.Compilation.SyntaxTrees)
        {
            SemanticModel model = assembly.Compilation.GetSemanticModel(tree);
            foreach (CommonForEachStatementSyntax loop in tree.GetRoot().DescendantNodes().OfType<CommonForEachStatementSyntax>())
                if (model.GetTypeInfo(loop.Expression).Type?.SpecialType == SpecialType.System_String)
                    findings.Add(Finding.At(loop.GetLocation(), "NG11", "foreach over a string gives character codes on the device; use an index"));
        }
    }
}
