namespace Tendon.Host.Link.Clocks;

/// <summary>
/// Knows the device's clock from answered requests. Delay is only ever added, so every way out bounds the offset from above and every
/// way back from below; the middle between the tightest bounds of the last ten seconds is believed, which is better than the
/// single shortest round trip once there is jitter. The drift is the slope between the best samples of the oldest and the newest four seconds, once these
/// are good enough to tell it. Pure; times in µs.
/// </summary>
public sealed class ClockEstimator
{
    private const int Window = 48;
    private const int AnchorCount = 16;
    private const long AnchorSpanUs = 4_000_000;
    private const long MaxAgeUs = 10_000_000;
    private const double MaxDrift = 500e-6;
    private const double MaxDriftError = 50e-6;
    private readonly ClockSample[] _samples = new ClockSample[Window];
    private readonly ClockSample[] _anchors = new ClockSample[AnchorCount];
    private int _sampleCount;
    private int _anchorCount;
    private long _offsetUs;
    private long _referenceUs;

    /// <summary>Samples taken since the last <see cref="Reset"/>.</summary>
    public int SampleCount => _sampleCount;

    /// <summary>Device clock rate against the host's, minus one; 0 while it cannot be told.</summary>
    public double Drift { get; private set; }

    /// <summary>Shortest recent round trip, µs.</summary>
    public long RoundTripUs { get; private set; }

    /// <summary>Longest recent way from host to device, µs.</summary>
    public long OutboundWorstUs { get; private set; }

    /// <summary>Forgets everything: the device has booted anew.</summary>
    public void Reset()
    {
        _sampleCount = _anchorCount = 0;
        Drift = OutboundWorstUs = RoundTripUs = 0;
    }

    /// <summary>Takes a sample; false, and no effect, when it is not plausible or older than the last.</summary>
    public bool TryAdd(in ClockSample sample)
    {
        if (!sample.IsPlausible || (_sampleCount > 0 && sample.HostReceiveUs < Last.HostReceiveUs))
            return false;
        _samples[_sampleCount++ % Window] = sample;
        ReadOnlySpan<ClockSample> recent = _samples.AsSpan(0, Math.Min(_sampleCount, Window));
        UpdateDrift(sample);
        Intersect(recent);
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

    private long Convert(long hostUs) => hostUs + _offsetUs + (long)(Drift * (hostUs - _referenceUs));

    private void Intersect(ReadOnlySpan<ClockSample> recent)
    {
        (_referenceUs, RoundTripUs) = (Last.HostReceiveUs, long.MaxValue);
        long mostUs = long.MaxValue, leastUs = long.MinValue;
        foreach (ref readonly ClockSample one in recent)
        {
            // Each bound as it would be now, after the drift since.
            long sinceUs = (long)(Drift * (_referenceUs - one.HostReceiveUs));
            mostUs = Math.Min(mostUs, one.DeviceReceiveUs - one.HostSendUs + sinceUs);
            leastUs = Math.Max(leastUs, one.DeviceSendUs - one.HostReceiveUs + sinceUs);
            RoundTripUs = Math.Min(RoundTripUs, one.RoundTripUs);
        }
        _offsetUs = leastUs + ((mostUs - leastUs) / 2);
    }

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
