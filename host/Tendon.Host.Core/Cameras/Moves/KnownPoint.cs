namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>A pixel of the kept view where brightness changes, and the spot of the table that it shows.</summary>
/// <param name="XM">Base frame x, metres.</param>
/// <param name="YM">Base frame y, metres.</param>
/// <param name="Value">Its brightness against the surroundings.</param>
/// <param name="Region">Which of the <see cref="Regions"/> parts of the picture it lay in, from the top left.</param>
internal readonly record struct KnownPoint(double XM, double YM, float Value, int Region)
{
    /// <summary>Parts across and down the picture.</summary>
    public const int RegionsAcross = 4, RegionsDown = 3;

    public const int Regions = RegionsAcross * RegionsDown;
}
