namespace Tendon.Benchmarks.Measuring;

/// <summary>Rows that belong together. Add a class and name it in <c>Program</c>; rows are printed as they come.</summary>
public interface IBenchmarkGroup
{
    /// <summary>Short name, also for <c>--only</c>.</summary>
    string Name { get; }

    /// <summary>Measures.</summary>
    IEnumerable<BenchmarkRow> Run();
}
