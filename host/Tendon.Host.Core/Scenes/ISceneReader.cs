using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Scenes;

/// <summary>Turns a picture into a scene. The shipped implementation is a trained ONNX model; the oracle of evaluation is another.</summary>
public interface ISceneReader
{
    Scene Read(CameraFrame frame, CameraModel camera);
}
