namespace Tendon.Host.Cameras.Printing;

/// <summary>One page that is drawn in millimetres from its top left corner.</summary>
internal sealed class PaperSheet : IDisposable
{
    private const double PointsPerMm = 72 / 25.4;
    private readonly nint _surface, _context;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public PaperSheet(string path, double widthMm, double heightMm, bool vector)
    {
        _surface = vector
            ? CairoLibrary.cairo_svg_surface_create(path, widthMm * PointsPerMm, heightMm * PointsPerMm)
            : CairoLibrary.cairo_pdf_surface_create(path, widthMm * PointsPerMm, heightMm * PointsPerMm);
        if (CairoLibrary.cairo_surface_status(_surface) != 0)
        {
            CairoLibrary.cairo_surface_destroy(_surface);
            throw new IOException($"cannot write {path}; check that the folder exists and may be written");
        }
        _context = CairoLibrary.cairo_create(_surface);
        CairoLibrary.cairo_scale(_context, PointsPerMm, PointsPerMm);
        CairoLibrary.cairo_set_source_rgb(_context, 0, 0, 0);
    }

    public void Square(double x, double y, double edge)
    {
        CairoLibrary.cairo_rectangle(_context, x, y, edge, edge);
        CairoLibrary.cairo_fill(_context);
    }

    public void Disc(double x, double y, double radius)
    {
        CairoLibrary.cairo_new_sub_path(_context);
        CairoLibrary.cairo_arc(_context, x, y, radius, 0, 2 * Math.PI);
        CairoLibrary.cairo_fill(_context);
    }

    public void Line(double x1, double y1, double x2, double y2, double width)
    {
        CairoLibrary.cairo_set_line_width(_context, width);
        CairoLibrary.cairo_move_to(_context, x1, y1);
        CairoLibrary.cairo_line_to(_context, x2, y2);
        CairoLibrary.cairo_stroke(_context);
    }

    /// <summary>Text with its top left corner at a spot.</summary>
    public void Text(double x, double y, double sizeMm, string text)
    {
        nint layout = CairoLibrary.pango_cairo_create_layout(_context);
        nint font = CairoLibrary.pango_font_description_from_string("Sans, WenQuanYi Micro Hei, Noto Sans CJK SC");
        CairoLibrary.pango_font_description_set_absolute_size(font, sizeMm * CairoLibrary.PangoScale);
        CairoLibrary.pango_layout_set_font_description(layout, font);
        CairoLibrary.pango_font_description_free(font);
        CairoLibrary.pango_layout_set_text(layout, text, -1);
        CairoLibrary.cairo_move_to(_context, x, y);
        CairoLibrary.pango_cairo_show_layout(_context, layout);
        CairoLibrary.g_object_unref(layout);
    }

    public void Dispose()
    {
        CairoLibrary.cairo_show_page(_context);
        CairoLibrary.cairo_destroy(_context);
        CairoLibrary.cairo_surface_finish(_surface);
        CairoLibrary.cairo_surface_destroy(_surface);
    }
}
