namespace Tendon.Host.Link.Clocks;

/// <summary>One answered clock request; all times in µs, 0 and 3 on the host's clock, 1 and 2 on the device's.</summary>
public readonly record struct ClockSample(long HostSendUs, long DeviceReceiveUs, long DeviceSendUs, long HostReceiveUs)
{
    /// <summary>Time spent under way, both ways.</summary>
    public long RoundTripUs => HostReceiveUs - HostSendUs - (DeviceSendUs - DeviceReceiveUs);

    /// <summary>Device minus host; wrong by at most half the round trip.</summary>
    public long OffsetUs => (DeviceReceiveUs - HostSendUs + (DeviceSendUs - HostReceiveUs)) / 2;

    /// <summary>False for what no honest exchange can give.</summary>
    public bool IsPlausible => HostReceiveUs >= HostSendUs && DeviceSendUs >= DeviceReceiveUs && RoundTripUs >= 0;
}
