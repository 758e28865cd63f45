namespace Tendon.NanoGate.Tests.Rules;

/// <summary>What works on the device passes: a gate that cries wolf is switched off.</summary>
public class AllowedDialectTests
{
    [Theory]
    [InlineData("public float Half(float a) => a / 2f;")]
    [InlineData("public const double Step = 0.01; public double Scaled(double a) => a / Step;")]
    [InlineData("public int Half(int a, int b) => a / b;")]
    [InlineData("public double Product(double a, double b) => a * b;")]
    [InlineData("static class Guarded { public static double Divide(double a, double b) => b == 0.0 ? 0.0 : a / b; }")]
    [InlineData("public int[][] Jagged = new int[2][]; public int[] Flat = new[] { 1, 2, 3, 4, 5, 6, 7, 8 };")]
    [InlineData("public int[] List = [1, 2, 3];")]
    [InlineData("public delegate int Read(); public Read Reader() => () => 1; public static int One() => 1; public Read Group() => One;")]
    [InlineData("public event Action? Stopped; public void Stop() => Stopped?.Invoke();")]
    [InlineData("public enum Level : byte { None = 0, High = 2 } public bool IsHigh(Level level) => level == Level.High && (byte)level > 1;")]
    [InlineData("public enum Level { None = 0 } public string Text(Level level) => ((int)level).ToString();")]
    [InlineData("public int Count(byte[] data) { int n = 0; foreach (byte b in data) n += b; return n; }")]
    [InlineData("public string Text(double x) => $\"{x:F2} {5:X4}\";")]
    [InlineData("public int Kind(object o) => o switch { int i when i > 3 => i, string s => s.Length, null => -1, _ => 0 };")]
    [InlineData("public readonly struct Point(int x, int y) { public int X { get; init; } = x; public int Y => y; }")]
    [InlineData("public void Swap(ref int a, in int b, out int c) { c = a; a = b; }")]
    [InlineData("public struct Sample { public int A; } Sample _kept; Sample[] _ring = new Sample[4]; public void Set(in Sample from, int at) { _kept.A = from.A; ref Sample s = ref _ring[at]; s.A = 3; }")]
    [InlineData("public int Twice(int a) { return Local(a); int Local(int b) => b * 2; }")]
    [InlineData("public int Try(int a) { try { return 10 / a; } catch (Exception e) when (e.Message != null) { return 0; } finally { a++; } }")]
    [InlineData("public void Start() => new System.Threading.Thread(Work).Start(); static void Work() { try { Data++; } catch (Exception) { Data = -1; } } static int Data;")]
    [InlineData("public void Guard() { lock (this) { } }")]
    [InlineData("public string? Name; public int Length => Name == null ? 0 : Name.Length; public string? Upper => Name?.ToUpper();")]
    public void What_works_on_the_device_passes(string members) => Assert.Empty(Snippet.Check(members));

    [Theory]
    [InlineData("public System.Collections.Generic.List<int>? Values;")]
    [InlineData("public int? Maybe;")]
    [InlineData("public int Length(string? text) => text?.Length ?? 0;")]
    [InlineData("public (int, int) Pair() => (1, 2);")]
    [InlineData("public record Point(int X);")]
    [InlineData("public Span<byte> All(byte[] data) => data;")]
    [InlineData("public volatile int Flag;")]
    [InlineData("public Func<int>? Make;")]
    [InlineData("public Action<int>? Take;")]
    [InlineData("public EventHandler<EventArgs>? Handler;")]
    [InlineData("public decimal Money;")]
    [InlineData("public float Root(float x) => MathF.Sqrt(x);")]
    [InlineData("public string Clean(string s) => s.Replace('a', 'b');")]
    [InlineData("public int Bits(float f) => BitConverter.SingleToInt32Bits(f);")]
    [InlineData("public byte Last(byte[] data) => data[^1];")]
    [InlineData("public async System.Threading.Tasks.Task Wait() { }")]
    [InlineData("public required int Value { get; set; }")]
    [InlineData("public System.Collections.IEnumerable Each() { yield return 1; }")]
    [InlineData("public void Sort(int[] values) => Array.Sort(values);")]
    [InlineData("public void Pulse() => System.Threading.Monitor.Pulse(this);")]
    public void What_the_device_lacks_is_a_compiler_error(string members) =>
        Assert.Contains(Snippet.Check(members), finding => finding.Rule.StartsWith("CS", StringComparison.Ordinal));
}
