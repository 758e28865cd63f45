using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>Duty of the ESP32's own pulse outputs as nanoFramework gives it: whole ten-thousandths of a period.</summary>
public static class LedcCodec
{
    /// <summary>Duty of a whole period.</summary>
    public const int FullDuty = 10000;

    /// <summary>Largest duty that is asked for: above about 81.9 % the firmware's own arithmetic overflows at low rates.</summary>
    public const int MostDuty = 8000;

    /// <summary>Nearest duty for a pulse, 0 to <see cref="MostDuty"/>. One step is 2 µs at 50 Hz.</summary>
    public static int DutyFor(int pulseUs, int rateHz) =>
        (int)Whole.Clamp(Whole.RoundedQuotient((long)pulseUs * rateHz * FullDuty, 1000000), 0, MostDuty);

    /// <summary>Length of the pulse that a duty makes, ns.</summary>
    public static long PulseNs(int duty, int rateHz) => rateHz < 1 ? 0 : Whole.RoundedQuotient(duty * (1000000000L / FullDuty), rateHz);
}
