using System.Numerics.Tensors;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Planning.Vision;

/// <summary>Turns the rows of one model output into scene objects.</summary>
/// <param name="words">What the classes mean.</param>
/// <param name="kinds">Names of the output's three kinds.</param>
/// <param name="sameObjectPx">Peaks whose base centres and whose boxes' centres are nearer than this are one object, seen twice.</param>
/// <param name="frame">The picture that was read.</param>
/// <param name="camera">Calibrated camera.</param>
/// <param name="fitting">How the picture was fitted into the model's input.</param>
internal readonly struct PeakReader(
    VisionVocabulary words, IReadOnlyList<string> kinds, double sameObjectPx, CameraFrame frame, CameraModel camera, PictureFitting fitting)
{
    /// <summary>Peaks below this are background.</summary>
    public const float LeastScore = 0.4f;

    /// <summary>What lies further back (base frame, m) stands beside or behind the arm's own base, out of its reach; there its links look like cubes.</summary>
    public const double LeastXM = 0;

    /// <summary>A white thing on the table is believed from this confidence on: a paper label looks a little like one.</summary>
    private const double SureOfWhite = 0.42;

    /// <summary>What the picture's edge cuts is believed from this confidence on: half a stain looks like a plate.</summary>
    private const double SureOfCut = 0.65;

    /// <summary>From this share on a second colour is worth a thought.</summary>
    private const double LeastDoubt = 0.05;

    private const string White = "white", Cube = "cube", Cylinder = "cylinder", Tray = "tray", Small = "small", Large = "large";

    /// <summary>Appends what the rows show; rows come with falling score.</summary>
    public void Collect(ReadOnlySpan<float> rows, List<SceneObject> objects)
    {
        int peaks = rows.Length / PeakRow.Length, count = 0;
        Span<PeakSpot> taken = stackalloc PeakSpot[peaks];
        for (int i = 0; i < peaks; i++)
        {
            var row = new PeakRow(rows.Slice(i * PeakRow.Length, PeakRow.Length));
            // Written so that a NaN from a broken model is refused too.
            if (!(row.Score >= LeastScore) || IsTaken(taken[..count], row) || !TryDescribe(row, out SceneObject seen))
                continue;
            taken[count++] = new PeakSpot(row);
            objects.Add(seen);
        }
    }

    /// <summary>The parts of a stack have bases near each other, but not boxes as well.</summary>
    private bool IsTaken(ReadOnlySpan<PeakSpot> taken, PeakRow row)
    {
        var spot = new PeakSpot(row);
        foreach (PeakSpot other in taken)
        {
            if (other.BaseApartPx(spot) < sameObjectPx && other.BoxApartPx(spot) < sameObjectPx)
                return true;
        }
        return false;
    }

    private bool TryDescribe(PeakRow row, out SceneObject seen)
    {
        seen = null!;
        // Apparent lengths are pixels of the model's picture; the camera model's are of its own.
        double toCamera = camera.WidthPx / (double)frame.WidthPx, length = toCamera / (fitting.Scale * PeakRow.PixelsPerInputPixel);
        if (!PeakPlacement.TryFind(
            camera, FrameX(row.BaseXPx) * toCamera, FrameY(row.BaseYPx) * toCamera,
            row.WidthPx * length, row.HeightPx * length, row.BaseHeightPx * length, out PeakPlacement place) || place.XM < LeastXM)
        {
            return false;
        }
        int kind = TensorPrimitives.IndexOfMax(row.KindProbabilities), colour = TensorPrimitives.IndexOfMax(row.ColourProbabilities);
        if (kind < 0 || colour < 0)
            return false;
        double confidence = row.Score * row.KindProbabilities[kind] * row.ColourProbabilities[colour];
        if (words.Colours[colour] == White && place.BaseZM == 0 && confidence < SureOfWhite && words.MovableKinds.Contains(kinds[kind]))
            return false;
        seen = new SceneObject(
            0,
            kinds[kind],
            words.Colours[colour],
            IsLarge(row, kinds[kind], place.WidthM) ? Large : Small,
            new PixelBox(FrameX(row.LeftPx), FrameY(row.TopPx), FrameX(row.RightPx), FrameY(row.BottomPx)),
            Quantised(place.XM),
            Quantised(place.YM),
            Quantised(place.BaseZM),
            Quantised(place.WidthM),
            Quantised(place.HeightM),
            Yaw(row, kinds[kind], place.HorizontalRad),
            Math.Round(confidence, 3));
        int other = Second(row.ColourProbabilities, colour);
        if (row.ColourProbabilities[other] >= LeastDoubt)
            seen = seen with { OtherColour = words.Colours[other], OtherColourShare = Math.Round(row.ColourProbabilities[other], 3) };
        if (confidence < SureOfCut && IsCut(seen.Box))
            return false;
        return double.IsFinite(seen.WidthM + seen.HeightM + seen.YawRad + seen.Confidence);
    }

    private static int Second(ReadOnlySpan<float> probabilities, int first)
    {
        int second = first == 0 ? 1 : 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (i != first && probabilities[i] > probabilities[second])
                second = i;
        }
        return second;
    }

    private bool IsCut(PixelBox box) => box.LeftPx <= 0 || box.TopPx <= 0 || box.RightPx >= frame.WidthPx || box.BottomPx >= frame.HeightPx;

    private double FrameX(double modelPx) =>
        Math.Round(Math.Clamp(((modelPx / PeakRow.PixelsPerInputPixel) - fitting.OffsetXPx) / fitting.Scale, 0, frame.WidthPx), 2);

    private double FrameY(double modelPx) =>
        Math.Round(Math.Clamp(((modelPx / PeakRow.PixelsPerInputPixel) - fitting.OffsetYPx) / fitting.Scale, 0, frame.HeightPx), 2);

    private bool IsLarge(PeakRow row, string kind, double widthM) =>
        words.LargeFromM.TryGetValue(kind, out double fromM) ? widthM >= fromM : row.LargeProbability > 0.5f;

    /// <summary>To 0.1 mm, so that the last bits of another processor's arithmetic do not reach the plan.</summary>
    private static double Quantised(double metres) => Math.Round(metres, 4);

    /// <summary>A cube's repeats every quarter turn and lies in [−π/4, π/4]; a tray's and a lying cylinder's (its axis) every half turn, in
    /// [−π/2, π/2]. The network answers a short vector for an upright cylinder, which has no yaw.</summary>
    private static double Yaw(PeakRow row, string kind, double horizontalRad)
    {
        bool lies = Math.Sqrt((row.YawSine * row.YawSine) + (row.YawCosine * row.YawCosine)) > 0.5;
        double fold = kind switch { Cube => 4, Tray => 2, Cylinder when lies => 2, _ => 0 };
        if (fold == 0)
            return 0;
        double period = 2 * Math.PI / fold;
        return Math.Round(Math.IEEERemainder((Math.Atan2(row.YawSine, row.YawCosine) / fold) + horizontalRad, period), 3);
    }
}
