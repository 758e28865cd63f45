using static Tendon.Tool.Pictures.Cairo;

namespace Tendon.Tool.Pictures;

/// <summary>An RGB picture to draw on: boxes, arrows and words in any script. Coordinates in pixels from the top left.</summary>
public sealed class Canvas : IDisposable
{
    private readonly nint _surface;
    private readonly nint _context;

    public Canvas(int widthPx, int heightPx)
    {
        WidthPx = widthPx;
        HeightPx = heightPx;
        _surface = cairo_image_surface_create(FormatRgb24, widthPx, heightPx);
        _context = cairo_create(_surface);
        cairo_set_line_cap(_context, 1);
    }

    public int WidthPx { get; }

    public int HeightPx { get; }

    /// <summary>Copies a row-major RGB picture onto the canvas at an offset.</summary>
    public unsafe void Paint(ReadOnlySpan<byte> rgb, int widthPx, int heightPx, int leftPx = 0, int topPx = 0)
    {
        cairo_surface_flush(_surface);
        byte* data = (byte*)cairo_image_surface_get_data(_surface);
        int stride = cairo_image_surface_get_stride(_surface);
        for (int y = 0; y < heightPx && y + topPx < HeightPx; y++)
        {
            uint* row = (uint*)(data + ((nint)(y + topPx) * stride)) + leftPx;
            ReadOnlySpan<byte> source = rgb.Slice(y * widthPx * 3, widthPx * 3);
            for (int x = 0; x < widthPx && x + leftPx < WidthPx; x++)
                row[x] = ((uint)source[3 * x] << 16) | ((uint)source[(3 * x) + 1] << 8) | source[(3 * x) + 2];
        }
        cairo_surface_mark_dirty(_surface);
    }

    /// <summary>The picture as row-major RGB.</summary>
    public unsafe byte[] ToRgb()
    {
        cairo_surface_flush(_surface);
        byte* data = (byte*)cairo_image_surface_get_data(_surface);
        int stride = cairo_image_surface_get_stride(_surface);
        var rgb = new byte[WidthPx * HeightPx * 3];
        for (int y = 0, at = 0; y < HeightPx; y++)
        {
            uint* row = (uint*)(data + ((nint)y * stride));
            for (int x = 0; x < WidthPx; x++)
            {
                rgb[at++] = (byte)(row[x] >> 16);
                rgb[at++] = (byte)(row[x] >> 8);
                rgb[at++] = (byte)row[x];
            }
        }
        return rgb;
    }

    public void Fill(double leftPx, double topPx, double widthPx, double heightPx, Ink ink)
    {
        Use(ink);
        cairo_rectangle(_context, leftPx, topPx, widthPx, heightPx);
        cairo_fill(_context);
    }

    public void Box(double leftPx, double topPx, double rightPx, double bottomPx, Ink ink, double linePx = 2)
    {
        Use(ink);
        cairo_set_line_width(_context, linePx);
        cairo_rectangle(_context, leftPx, topPx, rightPx - leftPx, bottomPx - topPx);
        cairo_stroke(_context);
    }

    public void Line(ReadOnlySpan<(double X, double Y)> pointsPx, Ink ink, double linePx = 2)
    {
        if (pointsPx.IsEmpty)
            return;
        Use(ink);
        cairo_set_line_width(_context, linePx);
        cairo_move_to(_context, pointsPx[0].X, pointsPx[0].Y);
        foreach ((double x, double y) in pointsPx[1..])
            cairo_line_to(_context, x, y);
        cairo_stroke(_context);
    }

    /// <summary>A curved arrow that bows upwards, as a hand moves things.</summary>
    public void Arrow(double fromX, double fromY, double toX, double toY, Ink ink, double linePx = 4)
    {
        double midX = (fromX + toX) / 2, midY = Math.Min(fromY, toY) - (0.35 * Math.Abs(toX - fromX)) - 40;
        Use(ink);
        cairo_set_line_width(_context, linePx);
        cairo_move_to(_context, fromX, fromY);
        cairo_curve_to(_context, (fromX + midX) / 2, midY, (toX + midX) / 2, midY, toX, toY);
        cairo_stroke(_context);
        double angle = Math.Atan2(toY - midY, toX - ((toX + midX) / 2)), head = linePx * 4;
        cairo_move_to(_context, toX, toY);
        cairo_line_to(_context, toX - (head * Math.Cos(angle - 0.45)), toY - (head * Math.Sin(angle - 0.45)));
        cairo_line_to(_context, toX - (head * Math.Cos(angle + 0.45)), toY - (head * Math.Sin(angle + 0.45)));
        cairo_close_path(_context);
        cairo_fill(_context);
    }

    /// <summary>Writes text with its top left corner at a point; returns its size.</summary>
    public (int WidthPx, int HeightPx) Text(string text, double xPx, double yPx, double sizePx, Ink ink, Ink? background = null, int wrapPx = 0)
    {
        nint layout = pango_cairo_create_layout(_context);
        nint font = pango_font_description_from_string(FormattableString.Invariant($"DejaVu Sans, WenQuanYi Micro Hei, Sans {sizePx * 0.75:0.#}"));
        try
        {
            pango_layout_set_font_description(layout, font);
            if (wrapPx > 0)
                pango_layout_set_width(layout, wrapPx * PangoScale);
            pango_layout_set_text(layout, text, -1);
            pango_layout_get_pixel_size(layout, out int width, out int height);
            if (background is { } fill)
                Fill(xPx - 3, yPx - 1, width + 6, height + 2, fill);
            Use(ink);
            cairo_move_to(_context, xPx, yPx);
            pango_cairo_show_layout(_context, layout);
            return (width, height);
        }
        finally
        {
            pango_font_description_free(font);
            g_object_unref(layout);
        }
    }

    /// <summary>Writes the picture as PNG. Throws <see cref="IOException"/> when the path cannot be written.</summary>
    public void SavePng(string path)
    {
        cairo_surface_flush(_surface);
        int status = cairo_surface_write_to_png(_surface, path);
        if (status != 0)
            throw new IOException($"cannot write {path} (cairo status {status})");
    }

    public void Dispose()
    {
        cairo_destroy(_context);
        cairo_surface_destroy(_surface);
    }

    private void Use(Ink ink) => cairo_set_source_rgba(_context, ink.Red, ink.Green, ink.Blue, ink.Alpha);
}
