using System.Runtime.InteropServices;

namespace Tendon.Workbench.Camera;

/// <summary>JPEG through libturbojpeg 2 (Debian: libturbojpeg0). One instance per thread.</summary>
public sealed unsafe partial class JpegCodec : IDisposable
{
    private const string Library = "libturbojpeg.so.0";
    private const int PixelFormatRgb = 0, Subsampling420 = 2, NoRealloc = 1024;
    private readonly nint _compressor, _decompressor;
    private readonly byte[] _buffer;
    private readonly int _width, _height;
    private int _disposed;

    /// <summary>For pictures of one size.</summary>
    public JpegCodec(int widthPx, int heightPx)
    {
        (_width, _height) = (widthPx, heightPx);
        try
        {
            _compressor = tjInitCompress();
            _decompressor = tjInitDecompress();
            _buffer = new byte[tjBufSize(widthPx, heightPx, Subsampling420)];
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidOperationException($"{Library} is missing; install it with: sudo apt-get install libturbojpeg0", e);
        }
    }

    /// <summary>Compresses RGB (8 bits a channel, row-major). The result is valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> rgb, int quality)
    {
        if (rgb.Length != _width * _height * 3)
            throw new ArgumentException($"expected {_width}×{_height} RGB, {_width * _height * 3} bytes, got {rgb.Length}", nameof(rgb));
        fixed (byte* source = rgb)
        fixed (byte* target = _buffer)
        {
            byte* written = target;
            nuint size = (nuint)_buffer.Length;
            Check(tjCompress2(_compressor, source, _width, 0, _height, PixelFormatRgb, &written, &size, Subsampling420, quality, NoRealloc), _compressor);
            return _buffer.AsSpan(0, (int)size);
        }
    }

    /// <summary>Expands a JPEG of this instance's size into <paramref name="rgb"/>.</summary>
    public void Decode(ReadOnlySpan<byte> jpeg, Span<byte> rgb)
    {
        fixed (byte* source = jpeg)
        fixed (byte* target = rgb)
            Check(tjDecompress2(_decompressor, source, (nuint)jpeg.Length, target, _width, 0, _height, PixelFormatRgb, 0), _decompressor);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A second call must not free the handles again.
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _ = tjDestroy(_compressor);
        _ = tjDestroy(_decompressor);
    }

    private static void Check(int result, nint handle)
    {
        if (result != 0)
            throw new InvalidOperationException("libturbojpeg: " + Marshal.PtrToStringUTF8(tjGetErrorStr2(handle)));
    }

    [LibraryImport(Library)]
    private static partial nint tjInitCompress();

    [LibraryImport(Library)]
    private static partial nint tjInitDecompress();

    [LibraryImport(Library)]
    private static partial nuint tjBufSize(int width, int height, int subsampling);

    [LibraryImport(Library)]
    private static partial int tjCompress2(nint handle, byte* source, int width, int pitch, int height, int format, byte** jpeg, nuint* size, int subsampling, int quality, int flags);

    [LibraryImport(Library)]
    private static partial int tjDecompress2(nint handle, byte* jpeg, nuint size, byte* target, int width, int pitch, int height, int format, int flags);

    [LibraryImport(Library)]
    private static partial nint tjGetErrorStr2(nint handle);

    [LibraryImport(Library)]
    private static partial int tjDestroy(nint handle);
}
