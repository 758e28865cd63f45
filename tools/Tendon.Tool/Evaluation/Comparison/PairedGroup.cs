namespace Tendon.Tool.Evaluation.Comparison;

/// <summary>Two planners on the same episodes.</summary>
/// <param name="Name">Family, or what else the episodes share.</param>
/// <param name="Both">Both succeeded.</param>
/// <param name="OnlyFirst">Only the first did.</param>
/// <param name="OnlySecond">Only the second did.</param>
/// <param name="Neither">Neither did.</param>
public sealed record PairedGroup(string Name, int Both, int OnlyFirst, int OnlySecond, int Neither)
{
    /// <summary>Pairs.</summary>
    public int Pairs => Both + OnlyFirst + OnlySecond + Neither;

    /// <summary>Success of the first, 0…1.</summary>
    public double First => Pairs == 0 ? 0 : (double)(Both + OnlyFirst) / Pairs;

    /// <summary>Success of the second, 0…1.</summary>
    public double Second => Pairs == 0 ? 0 : (double)(Both + OnlySecond) / Pairs;

    /// <summary>See <see cref="McNemarTest"/>.</summary>
    public double PValue => McNemarTest.PValue(OnlyFirst, OnlySecond);
}
