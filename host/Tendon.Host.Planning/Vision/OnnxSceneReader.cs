using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Planning.Inference;

namespace Tendon.Host.Planning.Vision;

/// <summary>
/// The shipped eyes: a trained network finds the objects in the picture, the calibrated camera places them on the table.
/// The network knows no camera; see Models/VISION_MODEL_CARD.md for what it was trained on and how well it does. Not thread safe.
/// </summary>
public sealed class OnnxSceneReader : ISceneReader, IDisposable
{
    private const int InputWidthPx = 320, InputHeightPx = 240, Peaks = 20;

    /// <summary>Peaks of one output whose base centres and boxes are nearer than this are the same object, seen twice.</summary>
    private const double SameMovablePx = 8, SameContainerPx = 25;

    private readonly OnnxModel _model;
    private readonly OnnxBinding _run;
    private readonly VisionVocabulary _words;
    private PictureFitting _fitting = new(2 * InputWidthPx, 2 * InputHeightPx, InputWidthPx, InputHeightPx);

    /// <summary>Takes ownership of the model.</summary>
    /// <exception cref="OnnxModelException">It is not the vision model of this build.</exception>
    public OnnxSceneReader(OnnxModel model)
    {
        model.Require(
            [new OnnxTensor("pixels", typeof(float), [1, 3, InputHeightPx, InputWidthPx])],
            [new OnnxTensor("movable", typeof(float), [Peaks, PeakRow.Length]), new OnnxTensor("container", typeof(float), [Peaks, PeakRow.Length])]);
        _words = VisionVocabulary.Read(model);
        _run = model.Bind([1, 3, InputHeightPx, InputWidthPx]);
        _model = model;
    }

    /// <summary>Where the shipped model lies beside the program.</summary>
    public static string ShippedModelPath => Path.Combine(AppContext.BaseDirectory, "Models", "vision.onnx");

    /// <summary>SHA-256 of the model file, for reports.</summary>
    public string ModelSha256 => _model.Sha256;

    /// <summary>Loads a model file; the shipped one unless another is named.</summary>
    /// <exception cref="OnnxModelException">It is missing, corrupt or another model.</exception>
    public static OnnxSceneReader Load(string? path = null) => new(OnnxModel.Load(path ?? ShippedModelPath));

    /// <inheritdoc/>
    /// <exception cref="UnreadablePictureException">It is dark, glaring, covered or noise.</exception>
    /// <exception cref="CameraException">The frame is no whole picture, or does not fit the calibration.</exception>
    public Scene Read(CameraFrame frame, CameraModel camera)
    {
        Check(frame, camera);
        // The network is asked about tables; of a lens cap it would dream.
        if (PictureCheck.Problem(frame.Rgb) is { } problem)
            throw new UnreadablePictureException($"The camera gives pictures in which nothing can be made out; {problem}.");
        if (_fitting.FrameWidthPx != frame.WidthPx || _fitting.FrameHeightPx != frame.HeightPx)
            _fitting = new PictureFitting(frame.WidthPx, frame.HeightPx, InputWidthPx, InputHeightPx);
        _fitting.Fill(frame, _run.Input<float>("pixels"));
        _run.Run();

        var objects = new List<SceneObject>();
        Collect("movable", _words.MovableKinds, SameMovablePx);
        Collect("container", _words.ContainerKinds, SameContainerPx);
        DoubleSightings.Remove(objects, o => !_words.ContainerKinds.Contains(o.Kind));
        StackSettling.Settle(objects, o => !_words.ContainerKinds.Contains(o.Kind), camera);
        objects.RemoveAll(o => o.XM < PeakReader.LeastXM);
        // In order of place, so that ids do not depend on which peak was a hair stronger.
        objects.Sort((a, b) => (a.YM, a.XM, a.BaseZM).CompareTo((b.YM, b.XM, b.BaseZM)));
        for (int i = 0; i < objects.Count; i++)
            objects[i] = objects[i] with { Id = i };
        return new Scene(objects, frame.CapturedAtUs);

        void Collect(string output, IReadOnlyList<string> kinds, double sameObjectPx) =>
            new PeakReader(_words, kinds, sameObjectPx, frame, camera, _fitting).Collect(_run.Output<float>(output), objects);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _model.Dispose();
    }

    private static void Check(CameraFrame frame, CameraModel camera)
    {
        if (frame.WidthPx < 32 || frame.HeightPx < 32 || frame.Rgb.Length != frame.WidthPx * frame.HeightPx * 3)
        {
            throw new CameraException(
                $"The frame is not a whole picture: {frame.Rgb.Length} bytes for {frame.WidthPx}×{frame.HeightPx} RGB. Check the camera's address and format.");
        }
        double aspect = (double)frame.WidthPx / frame.HeightPx, calibrated = (double)camera.WidthPx / camera.HeightPx;
        if (Math.Abs(aspect - calibrated) > 0.01 * calibrated)
        {
            throw new CameraException(
                $"The camera delivers {frame.WidthPx}×{frame.HeightPx} but was calibrated at {camera.WidthPx}×{camera.HeightPx}. " +
                "Set it back, or calibrate again (./tendon camera calibrate).");
        }
    }
}
