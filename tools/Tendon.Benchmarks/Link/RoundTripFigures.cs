namespace Tendon.Benchmarks.Link;

/// <summary>Round trips over one broker, measured in turns so that both see the same machine.</summary>
/// <param name="OursP50Us">Median of segment out, decoded, state back, decoded, µs.</param>
/// <param name="OursP99Us">99th percentile, µs.</param>
/// <param name="BareP50Us">Median of the same bytes through libmosquitto alone, µs.</param>
/// <param name="BareP99Us">99th percentile, µs.</param>
/// <param name="BytesPerTrip">Bytes allocated per round trip by all threads of ours.</param>
public sealed record RoundTripFigures(double OursP50Us, double OursP99Us, double BareP50Us, double BareP99Us, double BytesPerTrip)
{
    /// <summary>Ours against the bare library.</summary>
    public double Ratio => OursP50Us / BareP50Us;
}
