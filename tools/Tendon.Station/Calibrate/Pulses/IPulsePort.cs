namespace Tendon.Station.Calibrate.Pulses;

/// <summary>The way to hobby servos: pulses out, nothing back.</summary>
public interface IPulsePort
{
    /// <summary>Time of this port, µs.</summary>
    long NowUs { get; }

    /// <summary>Sends pulses of this length to a channel every 20 ms; 0 ends them, and the servo goes limp.</summary>
    void SetPulse(int channel, int pulseUs);

    /// <summary>Lets time pass.</summary>
    void WaitUntil(long timeUs);
}
