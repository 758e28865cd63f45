namespace Tendon.Workbench.Dataset;

/// <summary>What to export.</summary>
/// <param name="OutDir">Folder to write; made when missing, shards of an earlier export are replaced.</param>
/// <param name="Count">Frames.</param>
/// <param name="Seed">Frame i depends on the seed and i alone.</param>
/// <param name="WidthPx">Stored width; 640 must be a multiple of it.</param>
/// <param name="HeightPx">Stored height, in the same proportion to 480.</param>
/// <param name="FramesPerShard">Frames in one file.</param>
/// <param name="Threads">Shards made at once.</param>
/// <param name="Twin">For a twin model: no picture holds a pair of <see cref="HeldOutPairs"/>.</param>
public sealed record DatasetOptions(
    string OutDir,
    int Count,
    long Seed,
    int WidthPx = 320,
    int HeightPx = 240,
    int FramesPerShard = 2000,
    int Threads = 2,
    bool Twin = false);
