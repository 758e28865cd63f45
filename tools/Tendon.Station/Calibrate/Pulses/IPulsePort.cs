namespace Tendon.Station.Calibrate.Pulses;

/// <summary>The way to hobby servos: pulses out, nothing back.</summary>
public interface IPulsePort
{
    /// <summary>Time of this port, µs.</summary>
    long NowUs { get; }

    /// <summary>Sends pulses of this length to a joint; 0 ends them, and the joint goes limp. They may end by themselves when nothing is set for long: a servo must not burn against its end while nobody answers.</summary>
    /// <param name="joint">Index in the arm file's order.</param>
    /// <param name="pulseUs">Length, µs.</param>
    void SetPulse(int joint, int pulseUs);

    /// <summary>Keeps a joint's pulse until it is set anew.</summary>
    void Hold(int joint);

    /// <summary>Lets time pass.</summary>
    void WaitUntil(long timeUs);
}
