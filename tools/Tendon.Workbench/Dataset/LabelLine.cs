using System.Buffers;
using System.Numerics;
using System.Text.Json;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Writes the ground truth of one frame as one line of JSON; README.md of this folder defines the fields.</summary>
internal sealed class LabelLine
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16384);

    public ReadOnlyMemory<byte> Write(int frame, DatasetScene scene, BenchCamera camera)
    {
        _bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("frame", frame);
            json.WriteString("armPose", scene.LookPose ? "look" : "random");
            Array(json, "joints", [.. scene.JointAnglesRad.Select(q => (float)q)], 4);
            WriteCamera(json, camera.Truth);
            json.WriteStartArray("objects");
            for (int i = 0; i < scene.Objects.Count; i++)
                WriteObject(json, scene.Objects[i], i, camera);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        _bytes.Write("\n"u8);
        return _bytes.WrittenMemory;
    }

    private static void WriteCamera(Utf8JsonWriter json, CameraTruth truth)
    {
        json.WriteStartObject("camera");
        Array(json, "intrinsics", [truth.FocalPx, truth.FocalPx, truth.CentreXPx, truth.CentreYPx, truth.K1, truth.K2], 6);
        Array(json, "rotation", [.. truth.Rotation.Select(r => (float)r)], 7);
        Vector3 t = truth.Translation;
        Array(json, "translation", [t.X, t.Y, t.Z], 6);
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, DatasetObject item, int index, BenchCamera camera)
    {
        TableObject body = item.Body;
        camera.Outline(index, out Silhouette whole, out Silhouette seen);
        float halfExtent = VerticalHalfExtentM(body);
        Vector3 foot = body.Position with { Z = body.Position.Z - halfExtent };
        json.WriteStartObject();
        json.WriteNumber("id", body.Id);
        json.WriteNumber("kind", (int)body.Kind);
        json.WriteNumber("colour", (int)body.Colour);
        json.WriteNumber("size", (int)body.Size);
        Number(json, "visible", whole.Pixels == 0 ? 0 : (float)seen.Pixels / whole.Pixels, 4);
        json.WriteNumber("pixels", whole.Pixels);
        Box(json, "box", seen);
        Box(json, "fullBox", whole);
        Pixel(json, "basePx", camera.Truth, foot);
        Pixel(json, "centrePx", camera.Truth, body.Position);
        Array(json, "base", [foot.X, foot.Y, foot.Z], 5);
        Array(json, "dims", [body.WidthM, body.DepthM, body.HeightM], 5);
        Number(json, "tall", 2 * halfExtent, 5);
        Number(json, "yaw", YawRad(body), 4);
        json.WriteNumber("lying", body.Kind == ObjectKind.Cylinder && halfExtent < 0.9f * body.HeightM / 2 && MathF.Abs(UpZ(body)) < 0.3f ? 1 : 0);
        json.WriteNumber("in", item.ContainerId);
        json.WriteNumber("on", item.SupportId);
        json.WriteEndObject();
    }

    private static float UpZ(TableObject body) => Vector3.Transform(Vector3.UnitZ, body.Orientation).Z;

    private static float VerticalHalfExtentM(TableObject body)
    {
        float x = MathF.Abs(Vector3.Transform(Vector3.UnitX, body.Orientation).Z);
        float y = MathF.Abs(Vector3.Transform(Vector3.UnitY, body.Orientation).Z);
        float z = MathF.Abs(UpZ(body));
        return body.Kind switch
        {
            ObjectKind.Ball => body.WidthM / 2,
            ObjectKind.Cube or ObjectKind.Tray => ((x * body.WidthM) + (y * body.DepthM) + (z * body.HeightM)) / 2,
            _ => ((MathF.Sqrt(MathF.Max(0, 1 - (z * z))) * body.WidthM) + (z * body.HeightM)) / 2,
        };
    }

    // Of the body's x axis; of the body's own axis where a cylinder lies down.
    private static float YawRad(TableObject body)
    {
        bool lying = body.Kind == ObjectKind.Cylinder && MathF.Abs(UpZ(body)) < 0.3f;
        float period = body.Kind switch { ObjectKind.Cube => MathF.PI / 2, ObjectKind.Tray => MathF.PI, _ => lying ? MathF.PI : 0 };
        if (period == 0)
            return 0;
        Vector3 axis = Vector3.Transform(lying ? Vector3.UnitZ : Vector3.UnitX, body.Orientation);
        float yaw = MathF.Atan2(axis.Y, axis.X) % period;
        return yaw < 0 ? yaw + period : yaw;
    }

    private static void Box(Utf8JsonWriter json, string name, Silhouette s)
    {
        if (s.Pixels == 0)
            json.WriteNull(name);
        else
            Array(json, name, [s.Left, s.Top, s.Right, s.Bottom], 0);
    }

    private static void Pixel(Utf8JsonWriter json, string name, CameraTruth truth, Vector3 point)
    {
        truth.TryProject(point, out Vector2 pixel);
        Array(json, name, [pixel.X, pixel.Y], 2);
    }

    private static void Number(Utf8JsonWriter json, string name, float value, int decimals) =>
        json.WriteNumber(name, Math.Round((decimal)value, decimals));

    private static void Array(Utf8JsonWriter json, string name, float[] values, int decimals)
    {
        json.WriteStartArray(name);
        foreach (float value in values)
            json.WriteNumberValue(Math.Round((decimal)value, decimals));
        json.WriteEndArray();
    }
}
