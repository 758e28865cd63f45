using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tendon.NanoGate.Counting;

namespace Tendon.NanoGate.Tests.Counting;

public sealed class InstructionCountingTests
{
    private const string Source = """
        public static class Sample
        {
            public static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
            public static int Choose(int n) { switch (n) { case 0: return 5; case 1: return 6; case 2: return 7; case 3: return 8; default: return n > 9 ? -1 : -2; } }
            public static int Catch(int n) { try { if (n == 0) throw new System.InvalidOperationException(); return 1; } catch (System.InvalidOperationException) when (n == 0) { return 2; } finally { Done++; } }
            public static int Done;
        }
        """;

    [Fact]
    public void A_counting_assembly_computes_the_same_and_counts_each_pass_of_a_loop_alike()
    {
        Assembly counted = Load(InstructionCounting.Instrument(Compile())), plain = Load(Compile());
        foreach (int n in new[] { 0, 1, 2, 3, 4, 10, 100 })
            foreach (string method in new[] { "Sum", "Choose", "Catch" })
                Assert.Equal(Call(plain, method, n), Call(counted, method, n));
        long none = Cost(counted, "Sum", 0), ten = Cost(counted, "Sum", 10), hundred = Cost(counted, "Sum", 100);
        long pass = (ten - none) / 10;
        Assert.InRange(pass, 6, 14);
        Assert.Equal(none + (10 * pass), ten);
        Assert.Equal(none + (100 * pass), hundred);
    }

    private static long Cost(Assembly assembly, string method, int n)
    {
        FieldInfo field = assembly.GetType(InstructionCounting.TypeName)!.GetField(InstructionCounting.FieldName)!;
        long before = (long)field.GetValue(null)!;
        Call(assembly, method, n);
        return (long)field.GetValue(null)! - before;
    }

    private static int Call(Assembly assembly, string method, int n) => (int)assembly.GetType("Sample")!.GetMethod(method)!.Invoke(null, [n])!;

    private static Assembly Load(byte[] image) => new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image));

    private static byte[] Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Sampled", [CSharpSyntaxTree.ParseText(Source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return image.ToArray();
    }
}
