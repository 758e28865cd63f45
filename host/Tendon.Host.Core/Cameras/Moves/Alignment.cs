namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>How well a supposed pose explains a picture.</summary>
internal sealed class Alignment
{
    private const int FewestInRegion = 12;

    /// <summary>The supposed change; see <see cref="PoseChange"/>.</summary>
    public double[] Change { get; init; } = new double[PoseChange.Unknowns];

    /// <summary>Mean of the squared misfits, each at most 1.</summary>
    public double Cost { get; set; } = 1;

    /// <summary>Correlation of what is seen with what is looked for, −1 to 1.</summary>
    public double Likeness { get; private set; }

    /// <summary>The same for each part of the picture in which there is something to compare.</summary>
    public IReadOnlyList<double> LikenessByRegion { get; private set; } = [];

    /// <summary>That of the part at the lower quartile: a right pose leaves few parts that do not fit.</summary>
    public double LowLikeness => LikenessByRegion.Count == 0 ? 0 : LikenessByRegion.Order().ElementAt(LikenessByRegion.Count / 4);

    /// <summary>Takes in the comparison, part by part.</summary>
    public void Rate(ReadOnlySpan<LikenessSum> regions)
    {
        var all = new LikenessSum();
        var byRegion = new List<double>(regions.Length);
        foreach (LikenessSum region in regions)
        {
            all.Add(region);
            if (region.Count >= FewestInRegion)
                byRegion.Add(region.Value);
        }
        (Likeness, LikenessByRegion) = (all.Value, byRegion);
    }
}
