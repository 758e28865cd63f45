using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Rules;

/// <summary>NG09: float division by zero throws a plain exception on the device, where a PC gives infinity.</summary>
/// <remarks>
/// Allowed are divisors that are constants other than 0, and any division within a type named <c>Guarded</c>, whose methods test the divisor.
/// A guard elsewhere is not recognised on purpose: the reader of a gate should not have to follow data flow.
/// </remarks>
public sealed class FloatDivisionRule : IRule
{
    private const string GuardedType = "Guarded";

    public void Check(CompiledAssembly assembly, ICollection<Finding> findings)
    {
        foreach (SyntaxTree tree in assembly.Compilation.SyntaxTrees)
        {
            SemanticModel model = assembly.Compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(IsDivision))
            {
                (IOperation? divisor, ITypeSymbol? type, IMethodSymbol? method) = model.GetOperation(node) switch
                {
                    IBinaryOperation binary => (binary.RightOperand, binary.Type, binary.OperatorMethod),
                    ICompoundAssignmentOperation compound => (compound.Value, compound.OutConversion.IsIdentity ? compound.Type : CommonType(compound), compound.OperatorMethod),
                    _ => (null, null, null),
                };
                bool divides = IsFloat(type) || (method != null && !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, assembly.Compilation.Assembly));
                if (divides && !IsNonZeroConstant(divisor) && !IsInGuardedType(node))
                    findings.Add(Finding.At(node.GetLocation(), "NG09", $"'{node}' throws on the device when the divisor is 0; use Guarded.Divide or multiply by a constant"));
            }
        }
    }

    // "x /= f" with an integer x divides in f's type.
    private static ITypeSymbol? CommonType(ICompoundAssignmentOperation compound) => compound.Value.Type;

    private static bool IsDivision(SyntaxNode node) => node.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
        or SyntaxKind.DivideAssignmentExpression or SyntaxKind.ModuloAssignmentExpression;

    private static bool IsFloat(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static bool IsNonZeroConstant(IOperation? divisor) =>
        divisor is { ConstantValue: { HasValue: true, Value: { } value } } && Convert.ToDouble(value) != 0.0;

    private static bool IsInGuardedType(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text == GuardedType;
}
