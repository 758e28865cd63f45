using Tendon.Benchmarks.Measuring;

namespace Tendon.Benchmarks.Link;

/// <summary>The way of a setpoint over a real broker.</summary>
internal sealed class LinkRows : IBenchmarkGroup
{
    private const int Turns = 30;

    public string Name => "link";

    public IEnumerable<BenchmarkRow> Run()
    {
        RoundTripFigures trip = SetpointRoundTrip.Measure(Turns).GetAwaiter().GetResult();
        yield return new BenchmarkRow("setpoint round trip over mosquitto, p50", trip.OursP50Us, "us", trip.BareP50Us, "bare libmosquitto in the same run; goal 1.3");
        yield return new BenchmarkRow("setpoint round trip over mosquitto, p99", trip.OursP99Us, "us", trip.BareP99Us, "bare libmosquitto in the same run");
        yield return new BenchmarkRow("setpoint round trip, allocated on both sides", trip.BytesPerTrip, "B");
    }
}
