using System.Text;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.Scenes;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Tool.Pictures;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>Pictures of a failure: the first look with what was seen, and how the table was left.</summary>
/// <param name="First">Path of the first look relative to the run's folder; null where there was none.</param>
/// <param name="Last">Path of the last look.</param>
public sealed record FailurePictures(string? First, string? Last)
{
    private const string Folder = "failures";
    private const int JpegQuality = 78;

    /// <summary>Draws and writes them; null where the episode has none.</summary>
    internal static FailurePictures? Save(string folder, EpisodeRecord record)
    {
        if (record.First is null && record.Last is null)
            return null;
        Directory.CreateDirectory(Path.Combine(folder, Folder));
        string name = FileName(record.Row);
        return new FailurePictures(Save(folder, name + "-start.jpg", record.First, record), Save(folder, name + "-end.jpg", record.Last, record));
    }

    /// <summary>Removes the pictures of an earlier run.</summary>
    internal static void Clear(string folder)
    {
        string pictures = Path.Combine(folder, Folder);
        if (!Directory.Exists(pictures))
            return;
        foreach (string file in Directory.GetFiles(pictures, "*.jpg"))
            File.Delete(file);
    }

    // Ids are people's own: what no file name may hold is written as its code.
    private static string FileName(EpisodeRow row)
    {
        var name = new StringBuilder();
        foreach (Rune rune in row.Id.EnumerateRunes())
            name.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? rune.ToString() : $"~{rune.Value:x}");
        return $"{name}-{row.Episode + 1}";
    }

    private static string? Save(string folder, string name, (CameraFrame Frame, Scene Scene)? look, EpisodeRecord record)
    {
        if (look is not { } seen)
            return null;
        string path = Folder + "/" + name;
        using Canvas canvas = Draw(seen.Frame, seen.Scene, record.World!, record.Row.Language);
        using var jpeg = new JpegCodec(canvas.WidthPx, canvas.HeightPx);
        File.WriteAllBytes(Path.Combine(folder, path), jpeg.Encode(canvas.ToRgb(), JpegQuality).ToArray());
        return path;
    }

    private static Canvas Draw(CameraFrame frame, Scene scene, EpisodeWorld world, UserLanguage language)
    {
        var names = new ObjectNames(MessageCatalogue.Of(language));
        var canvas = new Canvas(frame.WidthPx, frame.HeightPx);
        canvas.Paint(frame.Rgb, frame.WidthPx, frame.HeightPx);
        foreach (SceneObject seen in scene.Objects)
        {
            bool named = world.Start.Objects.Any(o => world.Goal.Named.Contains(o.Id) && Is(o, seen));
            canvas.Box(seen.Box.LeftPx, seen.Box.TopPx, seen.Box.RightPx, seen.Box.BottomPx, named ? Ink.Goal : Ink.Seen, named ? 3 : 1.5);
            canvas.Text(names.Of(seen), seen.Box.LeftPx, Math.Max(0, seen.Box.TopPx - 17), 13, named ? Ink.Goal : Ink.White, Ink.Shade);
        }
        return canvas;
    }

    // By looks: places change.
    private static bool Is(TableObject one, SceneObject seen) =>
        one.Kind.ToString().ToLowerInvariant() == seen.Kind && one.Colour.ToString().ToLowerInvariant() == seen.Colour;
}
