using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG12: the device knows the numeric formats D, F, G, N and X only.</summary>
public sealed class NumericFormatRule : IRule
{
    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (SyntaxTree tree in assembly.Compilation.SyntaxTrees)
        {
            SemanticModel model = assembly.Compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                string? format = node switch
                {
                    InterpolationFormatClauseSyntax clause => clause.FormatStringToken.ValueText,
                    InvocationExpressionSyntax call => FormatOf(call, model),
                    _ => null,
                };
                if (!string.IsNullOrEmpty(format) && !"DFGNXdfgnx".Contains(format[0], StringComparison.Ordinal))
                    findings.Add(Finding.At(node.GetLocation(), "NG12", $"numeric format '{format}' is unknown on the device; D, F, G, N and X are known"));
            }
        }
    }

    private static string? FormatOf(InvocationExpressionSyntax call, SemanticModel model) =>
        call.ArgumentList.Arguments.Count == 1
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "ToString", ContainingType: { TypeKind: TypeKind.Struct, SpecialType: not SpecialType.None } }
            ? model.GetConstantValue(call.ArgumentList.Arguments[0].Expression).Value as string
            : null;
}
