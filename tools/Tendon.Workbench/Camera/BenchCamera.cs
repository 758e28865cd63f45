using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Camera;

/// <summary>
/// The virtual camera: draws a bench as a cheap camera opposite the arm would see it. Deterministic by seed. One instance
/// serves one thread; buffers are reused, so rendering allocates next to nothing.
/// </summary>
public sealed class BenchCamera : IDisposable
{
    /// <summary>Bytes of one picture: 640 × 480 RGB.</summary>
    public const int PictureBytes = CameraTruth.WidthPx * CameraTruth.HeightPx * 3;

    private const int FlawlessJpegQuality = 95;

    private readonly RayField _rays = new();
    private readonly GeometryBuffer _geometry = new();
    private readonly Rasteriser _rasteriser = new();
    private readonly ShadowMap _shadows = new();
    private readonly BodyShader _bodies = new();
    private readonly LinearPicture _picture = new();
    private readonly Sensor _sensor = new();
    private readonly List<Solid> _solids = [];
    private readonly JpegCodec _jpeg = new(CameraTruth.WidthPx, CameraTruth.HeightPx);
    private Look _look;
    private Vector3 _tableAlbedo;
    private PlainArm? _arm;
    private byte[]? _jpegRgb;

    /// <summary>Mounts a camera.</summary>
    public BenchCamera(CameraOptions options)
    {
        _look = null!;
        Truth = null!;
        Mount(options);
    }

    /// <summary>The camera's true optics and pose. For judging and labels only: a host calibrates from pixels.</summary>
    public CameraTruth Truth { get; private set; }

    /// <summary>Replaces lens, pose, light and table, as if another camera stood there; keeps the buffers.</summary>
    public void Mount(CameraOptions options)
    {
        Truth = CameraMount.Sample(options);
        _look = Look.Sample(options);
        _arm = options.Arm is { } arm && arm.Name != ArmDescription.So101.Name ? new PlainArm(arm) : null;
        _tableAlbedo = TableShader.MeanAlbedo(_look);
    }

    /// <summary>Shifts the camera as it stands, as when somebody bumps into its stand; lens, light and aim stay.</summary>
    /// <param name="offsetM">By how much, base frame, metres.</param>
    public void Displace(Vector3 offsetM) => Truth = Truth with { Position = Truth.Position + offsetM };

    /// <summary>Shifts the table's surface under what stands on it, as when somebody pulls at a cloth.</summary>
    /// <param name="offsetM">By how much, base frame x and y, metres.</param>
    public void ShiftTable(Vector2 offsetM) => _look.TableToTexel = Matrix3x2.CreateTranslation(-offsetM) * _look.TableToTexel;

    /// <summary>Draws the bench.</summary>
    /// <param name="bench">What stands where.</param>
    /// <param name="rgb">Receives <see cref="PictureBytes"/> bytes, row-major RGB, top left first.</param>
    /// <param name="options">Noise seed, motion blur, calibration board.</param>
    public void Render(TableSnapshot bench, byte[] rgb, RenderOptions options)
    {
        if (rgb.Length < PictureBytes)
            throw new ArgumentException($"needs {PictureBytes} bytes, got {rgb.Length}", nameof(rgb));
        Expose(bench, rgb, options);
        if (_look.JpegQuality > 0)
            _jpeg.Decode(_jpeg.Encode(rgb.AsSpan(0, PictureBytes), _look.JpegQuality), rgb);
    }

    /// <summary>Draws the bench as the JPEG that the camera would send; decoded, it is what <see cref="Render"/> gives.</summary>
    public byte[] RenderJpeg(TableSnapshot bench, RenderOptions options)
    {
        _jpegRgb ??= new byte[PictureBytes];
        Expose(bench, _jpegRgb, options);
        return _jpeg.Encode(_jpegRgb, _look.JpegQuality > 0 ? _look.JpegQuality : FlawlessJpegQuality).ToArray();
    }

    /// <summary>After <see cref="Render"/>: the outline of object <paramref name="index"/> of the snapshot as if nothing stood in
    /// front of it, and the part of it that is seen.</summary>
    public void Outline(int index, out Silhouette whole, out Silhouette seen)
    {
        whole = _geometry.Outlines[index];
        seen = Silhouette.Empty;
        for (int v = whole.Top; v < whole.Bottom; v++)
        {
            for (int u = whole.Left; u < whole.Right; u++)
            {
                if (_geometry.Owner[(v * CameraTruth.WidthPx) + u] == index)
                    seen.Add(u, v);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _jpeg.Dispose();

    private void Expose(TableSnapshot bench, byte[] rgb, RenderOptions options)
    {
        if (bench.Objects.Count > 64)
            throw new ArgumentException($"draws at most 64 objects, got {bench.Objects.Count}", nameof(bench));
        BuildSolids(bench);
        _rays.Compute(Truth);
        _rasteriser.Draw(Truth, _rays, _solids, _geometry);
        _shadows.Compute(_solids, _look);
        LabelSheet? labels = options.Labels.Count > 0 ? new LabelSheet(options.Labels) : null;
        TableShader.Shade(Truth, _rays, _look, _shadows, options.Board, labels, _geometry, _picture);
        _bodies.Shade(Truth, _rays, _look, _solids, _tableAlbedo, labels, _geometry, _picture);
        _sensor.Expose(_picture, _look, options, rgb);
    }

    private void BuildSolids(TableSnapshot bench)
    {
        _solids.Clear();
        for (int i = 0; i < bench.Objects.Count; i++)
            ObjectSolids.Add(_solids, bench.Objects[i], (byte)i, _look.SurfaceOf(bench.Objects[i]));
        if (_arm is { } other)
            other.Add(_solids, bench.JointAnglesRad, _look.Print, _look.Servo, _look.Pad);
        else
            ArmSolids.Add(_solids, bench.JointAnglesRad, _look.Print, _look.Servo, _look.Pad);
    }
}
