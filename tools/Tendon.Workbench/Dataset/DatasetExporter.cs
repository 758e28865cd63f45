using System.Text.Json;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Renders labelled training pictures; README.md of this folder defines the files.</summary>
public static class DatasetExporter
{
    /// <summary>Writes the default export: 320 × 240, two threads.</summary>
    /// <param name="outDir">Folder to write.</param>
    /// <param name="count">Frames.</param>
    /// <param name="seed">Frame i depends on the seed and i alone.</param>
    /// <param name="progress">Told the number of finished frames, from any thread.</param>
    public static void Export(string outDir, int count, long seed, IProgress<int>? progress = null) =>
        Export(new DatasetOptions(outDir, count, seed), progress);

    /// <summary>Writes an export.</summary>
    /// <exception cref="ArgumentException">A size that 640 × 480 cannot be boxed down to, or no frames.</exception>
    public static void Export(DatasetOptions options, IProgress<int>? progress = null)
    {
        int shrink = options.WidthPx > 0 ? CameraTruth.WidthPx / options.WidthPx : 0;
        if (shrink < 1 || options.WidthPx * shrink != CameraTruth.WidthPx || options.HeightPx * shrink != CameraTruth.HeightPx)
            throw new ArgumentException($"cannot box 640×480 down to {options.WidthPx}×{options.HeightPx}; use 640×480, 320×240, 160×120 or 128×96");
        if (options.Count < 1 || options.FramesPerShard < 1)
            throw new ArgumentException($"a data set needs at least one frame, got {options.Count}");
        Directory.CreateDirectory(options.OutDir);
        foreach (string old in Directory.EnumerateFiles(options.OutDir, "shard-*"))
            File.Delete(old);
        int shards = (options.Count + options.FramesPerShard - 1) / options.FramesPerShard, done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads) };
        Parallel.For(0, shards, parallel, shard => WriteShard(options, shard, shrink, () => progress?.Report(Interlocked.Increment(ref done))));
        WriteIndex(options, shards);
    }

    private static void WriteShard(DatasetOptions options, int shard, int shrink, Action frameDone)
    {
        string stem = Path.Combine(options.OutDir, $"shard-{shard:D5}");
        using var camera = new BenchCamera(new CameraOptions(options.Seed));
        using FileStream pictures = File.Create(stem + ".bin"), labels = File.Create(stem + ".jsonl");
        var rgb = new byte[BenchCamera.PictureBytes];
        var small = new byte[options.WidthPx * options.HeightPx * 3];
        var line = new LabelLine();
        int first = shard * options.FramesPerShard, end = Math.Min(options.Count, first + options.FramesPerShard);
        for (int frame = first; frame < end; frame++)
        {
            long frameSeed = (options.Seed * 1_000_003L) + frame;
            Xoshiro256 random = RandomDraws.Stream(frameSeed, purpose: 50);
            DatasetScene scene = new DatasetSceneSampler(random, options.Twin).Sample();
            camera.Mount(FrameDraw.Camera(frameSeed, random));
            var snapshot = new TableSnapshot(0, scene.JointAnglesRad, [.. scene.Objects.Select(o => o.Body)]);
            camera.Render(snapshot, rgb, FrameDraw.Exposure(frameSeed, snapshot, random));
            PictureScaler.BoxDown(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, shrink, small);
            pictures.Write(small);
            labels.Write(line.Write(frame, scene, camera).Span);
            frameDone();
        }
    }

    private static void WriteIndex(DatasetOptions options, int shards)
    {
        using FileStream file = File.Create(Path.Combine(options.OutDir, "index.json"));
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("formatVersion", 1);
        json.WriteNumber("count", options.Count);
        json.WriteNumber("seed", options.Seed);
        json.WriteBoolean("twin", options.Twin);
        json.WriteNumber("width", options.WidthPx);
        json.WriteNumber("height", options.HeightPx);
        json.WriteNumber("framesPerShard", options.FramesPerShard);
        json.WriteNumber("shards", shards);
        json.WriteStartArray("kinds");
        foreach (ObjectKind kind in Enum.GetValues<ObjectKind>())
            json.WriteStringValue(kind.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteStartArray("colours");
        foreach (ObjectColour colour in Enum.GetValues<ObjectColour>())
            json.WriteStringValue(colour.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
