namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>Sums up how alike two sets of values about zero are.</summary>
internal record struct LikenessSum
{
    private double _product, _seen, _kept;

    /// <summary>Values that were added.</summary>
    public int Count { get; private set; }

    /// <summary>Their correlation, −1 to 1.</summary>
    public readonly double Value => _seen * _kept > 0 ? _product / Math.Sqrt(_seen * _kept) : 0;

    public void Add(double seen, double kept)
    {
        (_product, _seen, _kept) = (_product + (seen * kept), _seen + (seen * seen), _kept + (kept * kept));
        Count++;
    }

    public void Add(in LikenessSum other)
    {
        (_product, _seen, _kept) = (_product + other._product, _seen + other._seen, _kept + other._kept);
        Count += other.Count;
    }
}
