namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>A picture at sizes each half of the one before, finest first.</summary>
internal sealed class ViewPyramid(int widthPx, int heightPx)
{
    public const int Levels = 4;

    public IReadOnlyList<ContrastPicture> Pictures { get; } = [.. Enumerable.Range(0, Levels).Select(i => new ContrastPicture(widthPx >> i, heightPx >> i))];

    /// <summary>The kept view at all sizes.</summary>
    public static ViewPyramid Of(KeptView view)
    {
        var pyramid = new ViewPyramid(view.WidthPx, view.HeightPx);
        pyramid.Fill([.. view.Grey.Select(g => (float)g)]);
        return pyramid;
    }

    /// <summary>Where the brightness of the finest picture goes before <see cref="FillFinest"/>.</summary>
    public Span<float> Finest => Pictures[0].Grey;

    /// <summary>Takes a picture in at all sizes.</summary>
    public void Fill(ReadOnlySpan<float> grey)
    {
        grey.CopyTo(Finest);
        FillFinest();
        FillCoarse();
    }

    /// <summary>Works out the finest picture from its brightness.</summary>
    public void FillFinest()
    {
        Pictures[0].Smooth();
        Pictures[0].Normalise();
    }

    /// <summary>Works out the coarser sizes from the finest.</summary>
    public void FillCoarse()
    {
        for (int i = 1; i < Levels; i++)
        {
            Pictures[i].HalveFrom(Pictures[i - 1]);
            Pictures[i].Normalise();
        }
    }
}
