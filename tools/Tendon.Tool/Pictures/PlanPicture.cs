using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;

namespace Tendon.Tool.Pictures;

/// <summary>The camera's picture with what was seen and what is planned drawn in: boxes, arrows, words.</summary>
public static class PlanPicture
{
    private const int MarginPx = 14, LineGapPx = 6, LeastWordsHeightPx = 96;
    private const double TitlePx = 22, WordsPx = 16;
    private const int LongestTitle = 300;

    /// <summary>Writes a PNG.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="frame">The picture the plan was made from.</param>
    /// <param name="scene">What was seen in it.</param>
    /// <param name="moves">The moves, in plan order.</param>
    /// <param name="nameOf">The object's name in the reader's language.</param>
    /// <param name="title">The instruction.</param>
    /// <param name="words">The plan, one step a line.</param>
    public static void Save(
        string path, CameraFrame frame, Scene scene, IReadOnlyList<PlanArrow> moves, Func<SceneObject, string> nameOf, string title, IReadOnlyList<string> words)
    {
        if (title.Length > LongestTitle)
            title = title[..LongestTitle] + "…";
        int wrapPx = frame.WidthPx - (2 * MarginPx);
        int wordsHeightPx = Math.Max(LeastWordsHeightPx, WordsHeightPx(title, words, wrapPx));
        using var canvas = new Canvas(frame.WidthPx, frame.HeightPx + wordsHeightPx);
        canvas.Paint(frame.Rgb, frame.WidthPx, frame.HeightPx);
        var sources = moves.Select(m => m.FromId).ToHashSet();
        var targets = moves.Select(m => m.ToId).ToHashSet();
        foreach (SceneObject seen in scene.Objects)
        {
            Ink ink = sources.Contains(seen.Id) ? Ink.Take : targets.Contains(seen.Id) ? Ink.Goal : Ink.Seen;
            bool named = ink != Ink.Seen;
            canvas.Box(seen.Box.LeftPx, seen.Box.TopPx, seen.Box.RightPx, seen.Box.BottomPx, ink, named ? 3 : 1.2);
            canvas.Text(nameOf(seen), seen.Box.LeftPx, Math.Max(0, seen.Box.TopPx - (named ? 20 : 15)), named ? 15 : 11, named ? ink : Ink.Seen, Ink.Shade);
        }
        DrawArrows(canvas, scene, moves);
        canvas.Fill(0, frame.HeightPx, frame.WidthPx, wordsHeightPx, new Ink(0.08, 0.09, 0.11));
        Write(canvas, title, words, frame.HeightPx + MarginPx, wrapPx);
        canvas.SavePng(path);
    }

    private static int WordsHeightPx(string title, IReadOnlyList<string> words, int wrapPx)
    {
        using var ruler = new Canvas(1, 1);
        return Write(ruler, title, words, MarginPx, wrapPx) + MarginPx;
    }

    // Returns where the words end.
    private static int Write(Canvas canvas, string title, IReadOnlyList<string> words, int topPx, int wrapPx)
    {
        int y = topPx + canvas.Text(title, MarginPx, topPx, TitlePx, Ink.White, wrapPx: wrapPx).HeightPx;
        foreach (string line in words)
            y += LineGapPx + canvas.Text(line, MarginPx, y + LineGapPx, WordsPx, Ink.Goal, wrapPx: wrapPx).HeightPx;
        return y;
    }

    private static void DrawArrows(Canvas canvas, Scene scene, IReadOnlyList<PlanArrow> moves)
    {
        foreach (PlanArrow move in moves)
        {
            SceneObject? source = scene.Objects.FirstOrDefault(o => o.Id == move.FromId), target = scene.Objects.FirstOrDefault(o => o.Id == move.ToId);
            if (source is null || (target is null && move.ToId is not null))
                continue;
            (double sx, double sy) = Centre(source.Box);
            (double tx, double ty) = target is null ? (move.XPx, move.YPx) : Centre(target.Box);
            canvas.Arrow(sx, sy, tx, ty, Ink.Take);
        }
    }

    private static (double X, double Y) Centre(PixelBox box) => ((box.LeftPx + box.RightPx) / 2, (box.TopPx + box.BottomPx) / 2);
}
