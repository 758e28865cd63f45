using Tendon.Contracts;

namespace Tendon.Host.Panel;

/// <summary>What the lamp says: dark = no torque, steady = holding, slow blink = moving, quick blink = fault or stop.</summary>
public static class PanelLamp
{
    private const long SlowHalfUs = 500_000;
    private const long QuickHalfUs = 125_000;

    /// <summary>Whether the lamp is lit at a time.</summary>
    public static bool IsLit(SafetyState safety, bool isStopped, long nowUs) => safety switch
    {
        _ when isStopped => IsFirstHalf(nowUs, QuickHalfUs),
        SafetyState.Holding => true,
        SafetyState.Arming or SafetyState.Tracking or SafetyState.Decelerating => IsFirstHalf(nowUs, SlowHalfUs),
        SafetyState.Boot or SafetyState.Disarmed => false,
        _ => IsFirstHalf(nowUs, QuickHalfUs),
    };

    private static bool IsFirstHalf(long nowUs, long halfUs) => nowUs / halfUs % 2 == 0;
}
