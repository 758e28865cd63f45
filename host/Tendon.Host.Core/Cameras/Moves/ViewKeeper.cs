using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>Gathers the frames of a calibration, camera and table at rest, into the view that is kept.</summary>
public sealed class ViewKeeper
{
    private float[] _sum = [], _last = [];
    private int _frames, _widthPx, _heightPx;

    /// <summary>Takes in a frame; all are of one size.</summary>
    public void Add(CameraFrame frame)
    {
        if (_frames == 0)
        {
            (_widthPx, _heightPx) = SmallPicture.SizeFor(frame.WidthPx, frame.HeightPx);
            (_sum, _last) = (new float[_widthPx * _heightPx], new float[_widthPx * _heightPx]);
        }
        SmallPicture.Fill(frame.Rgb, frame.WidthPx, frame.HeightPx, _last, _widthPx, _heightPx);
        for (int i = 0; i < _sum.Length; i++)
            _sum[i] += _last[i];
        _frames++;
    }

    /// <summary>The view; null where fewer than two frames came, or the picture is too small to tell anything.</summary>
    /// <param name="camera">What the calibration found.</param>
    /// <param name="sheet">Where the printed board lay.</param>
    public KeptView? Keep(CameraModel camera, BoardPlacement sheet)
    {
        if (_frames < 2)
            return null;
        var others = new KeptView(_widthPx, _heightPx, Bytes(i => (_sum[i] - _last[i]) / (_frames - 1)), sheet, 0);
        if (!others.IsSound)
            return null;
        var again = new Alignment();
        var pyramid = new ViewPyramid(_widthPx, _heightPx);
        pyramid.Fill(_last);
        PoseAligner.Judge(camera, KnownPoints.Pick(ViewPyramid.Of(others), camera, sheet)[0], pyramid.Pictures[0], again, null);
        return new KeptView(_widthPx, _heightPx, Bytes(i => _sum[i] / _frames), sheet, again.Likeness);
    }

    private byte[] Bytes(Func<int, float> value) => [.. Enumerable.Range(0, _sum.Length).Select(i => (byte)Math.Clamp(value(i) + 0.5f, 0, 255))];
}
