using System.Numerics;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Rig;

/// <summary>Reads the true scene instead of the picture: the upper bound of evaluation, never part of a shipped run.</summary>
public sealed class OracleSceneReader(VirtualRig rig) : ISceneReader
{
    /// <inheritdoc/>
    public Scene Read(CameraFrame frame, CameraModel camera) =>
        new([.. rig.Bench.Snapshot().Objects.Where(o => o.Position.Z > -0.05f).Select(o => See(o, camera))], frame.CapturedAtUs);

    private static SceneObject See(TableObject body, CameraModel camera)
    {
        Vector3 axisX = Vector3.Transform(Vector3.UnitX, body.Orientation), axisZ = Vector3.Transform(Vector3.UnitZ, body.Orientation);
        bool lying = body.Kind == ObjectKind.Cylinder && MathF.Abs(axisZ.Z) < 0.5f;
        float height = lying ? body.WidthM : body.HeightM;
        double yaw = lying ? Math.Atan2(axisZ.Y, axisZ.X) : body.Kind is ObjectKind.Cube or ObjectKind.Tray ? Math.Atan2(axisX.Y, axisX.X) : 0;
        double baseZ = Math.Max(0, body.Position.Z - (height / 2));
        return new SceneObject(
            body.Id, Name(body.Kind), Name(body.Colour), Name(body.Size), BoxOf(body, camera), Round(body.Position.X), Round(body.Position.Y), Round(baseZ),
            MathF.Min(body.WidthM, body.DepthM), height, yaw, 1);
    }

    private static PixelBox BoxOf(TableObject body, CameraModel camera)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (int corner = 0; corner < 8; corner++)
        {
            var local = new Vector3(
                ((corner & 1) - 0.5f) * body.WidthM, (((corner >> 1) & 1) - 0.5f) * body.DepthM, (((corner >> 2) & 1) - 0.5f) * body.HeightM);
            Vector3 p = body.Position + Vector3.Transform(local, body.Orientation);
            if (!camera.TryProject(p.X, p.Y, p.Z, out double u, out double v))
                continue;
            (left, right) = (Math.Min(left, u), Math.Max(right, u));
            (top, bottom) = (Math.Min(top, v), Math.Max(bottom, v));
        }
        return new PixelBox(left, top, right, bottom);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static double Round(double metres) => Math.Round(metres, 4);
}
