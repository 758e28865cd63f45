namespace Tendon.Host.Link.Clocks;

/// <summary>
/// Knows the device's clock from answered requests: of the last sixteen the one with the shortest round trip is believed, because
/// delay is only ever added. The drift is the slope between the best samples of the oldest and the newest four seconds, once these
/// are good enough to tell it. Pure; times in µs.
/// </summary>
public sealed class ClockEstimator
{
    private const int Window = 16;
    private const int AnchorCount = 16;
    private const long AnchorSpanUs = 4_000_000;
    private const long MaxAgeUs = 10_000_000;
    private const double MaxDrift = 500e-6;
    private const double MaxDriftError = 50e-6;
    private readonly ClockSample[] _samples = new ClockSample[Window];
    private readonly ClockSample[] _anchors = new ClockSample[AnchorCount];
    private int _sampleCount;
    private int _anchorCount;
    private ClockSample _best;

    /// <summary>Samples taken since the last <see cref="Reset"/>.</summary>
    public int SampleCount => _sampleCount;

    /// <summary>Device clock rate against the host's, minus one; 0 while it cannot be told.</summary>
    public double Drift { get; private set; }

    /// <summary>Shortest recent round trip, µs.</summary>
    public long RoundTripUs => _sampleCount == 0 ? 0 : _best.RoundTripUs;

    /// <summary>Longest recent way from host to device, µs.</summary>
    public long OutboundWorstUs { get; private set; }

    /// <summary>Forgets everything: the device has booted anew.</summary>
    public void Reset()
    {
        _sampleCount = _anchorCount = 0;
        Drift = OutboundWorstUs = 0;
    }

    /// <summary>Takes a sample; false, and no effect, when it is not plausible or older than the last.</summary>
    public bool TryAdd(in ClockSample sample)
    {
        if (!sample.IsPlausible || (_sampleCount > 0 && sample.HostReceiveUs < Last.HostReceiveUs))
            return false;
        _samples[_sampleCount++ % Window] = sample;
        ReadOnlySpan<ClockSample> recent = _samples.AsSpan(0, Math.Min(_sampleCount, Window));
        _best = sample;
        foreach (ref readonly ClockSample one in recent)
        {
            if (one.RoundTripUs < _best.RoundTripUs)
                _best = one;
        }
        UpdateDrift(sample);
        OutboundWorstUs = 0;
        foreach (ref readonly ClockSample one in recent)
            OutboundWorstUs = Math.Max(OutboundWorstUs, one.DeviceReceiveUs - Convert(one.HostSendUs));
        return true;
    }

    /// <summary>The device's clock at a host time near now; false without a sample of the last ten seconds.</summary>
    public bool TryHostToDeviceUs(long hostUs, out long deviceUs)
    {
        deviceUs = 0;
        if (_sampleCount == 0 || Math.Abs(hostUs - Last.HostReceiveUs) > MaxAgeUs)
            return false;
        deviceUs = Convert(hostUs);
        return true;
    }

    private ref readonly ClockSample Last => ref _samples[(_sampleCount - 1) % Window];

    private long Convert(long hostUs) => hostUs + _best.OffsetUs + (long)(Drift * (hostUs - _best.HostReceiveUs));

    private void UpdateDrift(in ClockSample sample)
    {
        ref ClockSample newest = ref _anchors[Math.Max(0, _anchorCount - 1) % AnchorCount];
        if (_anchorCount == 0 || sample.HostReceiveUs / AnchorSpanUs != newest.HostReceiveUs / AnchorSpanUs)
            _anchors[_anchorCount++ % AnchorCount] = sample;
        else if (sample.RoundTripUs < newest.RoundTripUs)
            newest = sample;
        ref readonly ClockSample to = ref _anchors[(_anchorCount - 1) % AnchorCount];
        ref readonly ClockSample from = ref _anchors[_anchorCount <= AnchorCount ? 0 : _anchorCount % AnchorCount];
        double spanUs = to.HostReceiveUs - from.HostReceiveUs;
        if (spanUs < AnchorSpanUs || (to.RoundTripUs + from.RoundTripUs) / 2.0 / spanUs > MaxDriftError)
            return;
        Drift = Math.Clamp((to.OffsetUs - from.OffsetUs) / spanUs, -MaxDrift, MaxDrift);
    }
}
