using System.Runtime.InteropServices;

namespace Tendon.Host.Cameras.Printing;

/// <summary>The few calls of cairo and pango (Debian: libcairo2, libpangocairo-1.0-0) that put a page on paper.</summary>
internal static partial class CairoLibrary
{
    private const string Cairo = "libcairo.so.2";
    private const string PangoCairo = "libpangocairo-1.0.so.0";
    private const string Pango = "libpango-1.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";

    internal const int PangoScale = 1024;

    [LibraryImport(Cairo, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint cairo_pdf_surface_create(string path, double widthPt, double heightPt);
    [LibraryImport(Cairo, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint cairo_svg_surface_create(string path, double widthPt, double heightPt);
    [LibraryImport(Cairo)] internal static partial int cairo_surface_status(nint surface);
    [LibraryImport(Cairo)] internal static partial void cairo_surface_finish(nint surface);
    [LibraryImport(Cairo)] internal static partial void cairo_surface_destroy(nint surface);
    [LibraryImport(Cairo)] internal static partial nint cairo_create(nint surface);
    [LibraryImport(Cairo)] internal static partial void cairo_destroy(nint context);
    [LibraryImport(Cairo)] internal static partial void cairo_scale(nint context, double x, double y);
    [LibraryImport(Cairo)] internal static partial void cairo_set_source_rgb(nint context, double r, double g, double b);
    [LibraryImport(Cairo)] internal static partial void cairo_set_line_width(nint context, double width);
    [LibraryImport(Cairo)] internal static partial void cairo_move_to(nint context, double x, double y);
    [LibraryImport(Cairo)] internal static partial void cairo_line_to(nint context, double x, double y);
    [LibraryImport(Cairo)] internal static partial void cairo_rectangle(nint context, double x, double y, double width, double height);
    [LibraryImport(Cairo)] internal static partial void cairo_new_sub_path(nint context);
    [LibraryImport(Cairo)] internal static partial void cairo_arc(nint context, double x, double y, double radius, double from, double to);
    [LibraryImport(Cairo)] internal static partial void cairo_fill(nint context);
    [LibraryImport(Cairo)] internal static partial void cairo_stroke(nint context);
    [LibraryImport(Cairo)] internal static partial void cairo_show_page(nint context);
    [LibraryImport(PangoCairo)] internal static partial nint pango_cairo_create_layout(nint context);
    [LibraryImport(PangoCairo)] internal static partial void pango_cairo_show_layout(nint context, nint layout);
    [LibraryImport(Pango, StringMarshalling = StringMarshalling.Utf8)] internal static partial void pango_layout_set_text(nint layout, string text, int length);
    [LibraryImport(Pango, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint pango_font_description_from_string(string text);
    [LibraryImport(Pango)] internal static partial void pango_font_description_set_absolute_size(nint description, double size);
    [LibraryImport(Pango)] internal static partial void pango_font_description_free(nint description);
    [LibraryImport(Pango)] internal static partial void pango_layout_set_font_description(nint layout, nint description);
    [LibraryImport(GObject)] internal static partial void g_object_unref(nint instance);
}
