namespace Tendon.Host.Core.PlanLanguage;

/// <summary>What a sort groups by.</summary>
public enum SortKey : byte
{
    None = 0,
    Colour = 1,
    Kind = 2,
}
