using System.Runtime.InteropServices;

namespace Tendon.Tool.Pictures;

/// <summary>The few calls of cairo and pango (Debian: libcairo2, libpangocairo-1.0-0) that pictures need.</summary>
internal static partial class Cairo
{
    private const string Lib = "libcairo.so.2";
    private const string PangoCairo = "libpangocairo-1.0.so.0";
    private const string Pango = "libpango-1.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";

    internal const int FormatRgb24 = 1;
    internal const int PangoScale = 1024;

    [LibraryImport(Lib)] internal static partial nint cairo_image_surface_create(int format, int width, int height);
    [LibraryImport(Lib)] internal static partial nint cairo_image_surface_get_data(nint surface);
    [LibraryImport(Lib)] internal static partial int cairo_image_surface_get_stride(nint surface);
    [LibraryImport(Lib)] internal static partial void cairo_surface_flush(nint surface);
    [LibraryImport(Lib)] internal static partial void cairo_surface_mark_dirty(nint surface);
    [LibraryImport(Lib, StringMarshalling = StringMarshalling.Utf8)] internal static partial int cairo_surface_write_to_png(nint surface, string path);
    [LibraryImport(Lib)] internal static partial void cairo_surface_destroy(nint surface);
    [LibraryImport(Lib)] internal static partial nint cairo_create(nint surface);
    [LibraryImport(Lib)] internal static partial void cairo_destroy(nint context);
    [LibraryImport(Lib)] internal static partial void cairo_set_source_rgba(nint context, double r, double g, double b, double a);
    [LibraryImport(Lib)] internal static partial void cairo_set_line_width(nint context, double width);
    [LibraryImport(Lib)] internal static partial void cairo_set_line_cap(nint context, int cap);
    [LibraryImport(Lib)] internal static partial void cairo_move_to(nint context, double x, double y);
    [LibraryImport(Lib)] internal static partial void cairo_line_to(nint context, double x, double y);
    [LibraryImport(Lib)] internal static partial void cairo_curve_to(nint context, double x1, double y1, double x2, double y2, double x3, double y3);
    [LibraryImport(Lib)] internal static partial void cairo_close_path(nint context);
    [LibraryImport(Lib)] internal static partial void cairo_rectangle(nint context, double x, double y, double w, double h);
    [LibraryImport(Lib)] internal static partial void cairo_stroke(nint context);
    [LibraryImport(Lib)] internal static partial void cairo_fill(nint context);
    [LibraryImport(PangoCairo)] internal static partial nint pango_cairo_create_layout(nint context);
    [LibraryImport(PangoCairo)] internal static partial void pango_cairo_show_layout(nint context, nint layout);
    [LibraryImport(Pango, StringMarshalling = StringMarshalling.Utf8)] internal static partial void pango_layout_set_text(nint layout, string text, int length);
    [LibraryImport(Pango, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint pango_font_description_from_string(string text);
    [LibraryImport(Pango)] internal static partial void pango_layout_set_font_description(nint layout, nint description);
    [LibraryImport(Pango)] internal static partial void pango_layout_set_width(nint layout, int width);
    [LibraryImport(Pango)] internal static partial void pango_font_description_free(nint description);
    [LibraryImport(Pango)] internal static partial void pango_layout_get_pixel_size(nint layout, out int width, out int height);
    [LibraryImport(GObject)] internal static partial void g_object_unref(nint instance);
}
