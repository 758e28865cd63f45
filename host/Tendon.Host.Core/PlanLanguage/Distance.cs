namespace Tendon.Host.Core.PlanLanguage;

/// <summary>How far beside the target; None where the instruction does not say.</summary>
public enum Distance : byte
{
    None = 0,
    Near = 1,
    Far = 2,
}
