namespace Tendon.Workbench.Camera;

/// <summary>A set of pixels: how many, and the tight box around them (right and bottom exclusive).</summary>
public record struct Silhouette(int Pixels, int Left, int Top, int Right, int Bottom)
{
    public static Silhouette Empty => new(0, int.MaxValue, int.MaxValue, 0, 0);

    internal void Add(int u, int v)
    {
        Pixels++;
        if (u < Left) Left = u;
        if (v < Top) Top = v;
        if (u >= Right) Right = u + 1;
        if (v >= Bottom) Bottom = v + 1;
    }
}
