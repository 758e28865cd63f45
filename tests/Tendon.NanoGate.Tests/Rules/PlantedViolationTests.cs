namespace Tendon.NanoGate.Tests.Rules;

/// <summary>One violation per rule, planted, and found where it stands.</summary>
public class PlantedViolationTests
{
    [Theory]
    [InlineData("NG01", "public T Same<T>(T value) => value;")]
    [InlineData("NG01", "class Box<T> { public T? Value; }")]
    [InlineData("NG01", "delegate T Make<T>(); ")]
    [InlineData("NG02", "public int[,] Grid = new int[2, 3];")]
    [InlineData("NG02", "public int Sum() { var grid = new int[2, 3]; return grid[1, 2]; }")]
    [InlineData("NG02", "public void Take(float[,,] cube) { }")]
    [InlineData("NG03", "public interface IStop { void Stop(); void StopAll() { Stop(); } }")]
    [InlineData("NG03", "public interface IPeriod { int PeriodMs => 10; }")]
    [InlineData("NG04", "public unsafe int Last() { int* values = stackalloc int[4]; return values[3]; }")]
    [InlineData("NG05", "public unsafe struct Frame { public fixed byte Data[16]; }")]
    [InlineData("NG06", "public static int One() => 1; public unsafe int Call() { delegate*<int> pointer = &One; return pointer(); }")]
    [InlineData("NG06", "public unsafe delegate*<int> Pointer;")]
    [InlineData("NG07", "public unsafe int First(byte[] data) { fixed (byte* p = data) return p[0]; }")]
    [InlineData("NG07", "public unsafe void Take(int* value) { }")]
    [InlineData("NG08", "public enum Level { None = 0 } public string Text(Level level) => level.ToString();")]
    [InlineData("NG08", "public enum Level { None = 0 } public string Text(Level level) => $\"level {level}\";")]
    [InlineData("NG08", "public enum Level { None = 0 } public string Text(Level level) => \"level \" + level;")]
    [InlineData("NG09", "public float Ratio(float a, float b) => a / b;")]
    [InlineData("NG09", "public double Ratio(int a, double b) => a / b;")]
    [InlineData("NG09", "public double Rest(double a, double b) => a % b;")]
    [InlineData("NG09", "public float Halve(float a, float b) { a /= b; return a; }")]
    [InlineData("NG09", "public float Guess(float a, float b) => b != 0f ? a / b : 0f;")]
    [InlineData("NG09", "public double Zero(double a) => a / 0.0;")]
    [InlineData("NG10", "public int Add(int a, int b) => checked(a + b);")]
    [InlineData("NG10", "public byte Narrow(int a) { checked { return (byte)a; } }")]
    [InlineData("NG11", "public int Count(string text) { int n = 0; foreach (char c in text) n += c; return n; }")]
    [InlineData("NG12", "public string Text(double x) => $\"{x:E3}\";")]
    [InlineData("NG12", "public string Text(int x) => x.ToString(\"P1\");")]
    [InlineData("NG07", "public unsafe int* Address;")]
    [InlineData("NG16", "public struct Sample { public int A, B; } public int Sum(int a) { var s = new Sample { A = a, B = 2 }; s.A += a; return Use(ref s); } static int Use(ref Sample s) => s.A;")]
    [InlineData("NG16", "public struct Sample { public int A; } public int First(Sample s) => s.A;")]
    [InlineData("NG17", "public void Start() => new System.Threading.Thread(Work).Start(); static void Work() { int a = 1; a++; }")]
    [InlineData("NG17", "public void Start() => new System.Threading.Thread(() => Data = null).Start(); object? Data;")]
    [InlineData("NG18", "public int Shifted(uint a) => (int)a >> 4;")]
    [InlineData("NG18", "public int Rest(uint a) => (int)(a - 5) % 10;")]
    [InlineData("NG18", "public long Widened(uint a) => (int)a;")]
    [InlineData("NG18", "public double AsDouble(uint a) => (int)a;")]
    [InlineData("NG18", "public long Shifted(ulong a) { long b = (long)a >> 4; return b; }")]
    [InlineData("NG18", "public long Difference(uint a, uint b) { long c = ((long)a - b) >> 1; return c; }")]
    [InlineData("NG18", "public int Signed(uint a) => (int)a;")]
    [InlineData("NG18", "uint _kept; static int Twice(int a) => a * 2; public int Handed() => Twice((int)_kept);")]
    [InlineData("NG18", "public int Last(uint[] all, bool first) => (int)(first ? all[0] : 0u) >> 1;")]
    [InlineData("NG18", "public enum Mask : uint { None = 0 } public int Bits(Mask mask) => (int)mask >> 1;")]
    [InlineData("NG18", "public long Read(ulong[] all) => (long)all[0];")]
    [InlineData("NG15", "public object Here() => System.DBNull.Value;")]
    public void Each_rule_finds_its_violation_where_it_stands(string rule, string members)
    {
        var findings = Snippet.Check(members);
        Assert.Contains(findings, finding => finding.Rule == rule);
        Assert.All(findings, finding => Assert.Equal(("planted.cs", 5), (finding.Path, finding.Line)));
        Assert.Matches(@"^planted\.cs:5: \w+: .+", findings[0].ToString());
    }

    [Fact]
    public void Too_much_byte_code_is_refused()
    {
        string statement = "total = total * 31 + values[7] * values[9] - values[3];\n";
        string methods = string.Concat(Enumerable.Range(0, 60).Select(i => $"public int M{i}(int[] values, int total) {{\n{string.Concat(Enumerable.Repeat(statement, 100))} return total; }}\n"));
        Assert.Contains(Snippet.Check(methods), finding => finding.Rule == "NG13" && finding.Message.Contains("byte code"));
    }

    [Fact]
    public void Too_many_strings_are_refused()
    {
        string fields = string.Concat(Enumerable.Range(0, 70).Select(i => $"public string S{i}() => \"{i}{new string('x', 1000)}\";\n"));
        Assert.Contains(Snippet.Check(fields), finding => finding.Rule == "NG13" && finding.Message.Contains("strings"));
    }

    [Theory]
    [InlineData("static")]
    [InlineData("virtual")]
    [InlineData("")]
    public void The_256th_method_of_a_kind_is_refused(string kind)
    {
        string Methods(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"public {kind} void M{i}() {{ }}\n"));
        Assert.Contains(Snippet.Check(Methods(256)), finding => finding.Rule == "NG14");
        Assert.Empty(Snippet.Check(Methods(254)));
    }

    [Fact]
    public void A_division_operator_of_a_device_assembly_is_refused()
    {
        var findings = Snippet.CheckFile("public class P { public System.Numerics.Vector3 Scale(System.Numerics.Vector3 v, float by) => v / by; }", "System.Numerics");
        Assert.Contains(findings, finding => finding.Rule == "NG09");
    }
}
