namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Where a push goes as the camera shows it; nearer is towards the bottom of the picture.</summary>
public enum PushDirection : byte
{
    None = 0,
    Left = 1,
    Right = 2,
    Away = 3,
    Nearer = 4,
}
