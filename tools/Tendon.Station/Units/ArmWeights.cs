using System.Numerics;
using System.Text.Json;

namespace Tendon.Station.Units;

/// <summary>What each joint carries, from the frames and masses of the arm file: how a joint is told from another that has the same servo.</summary>
internal static class ArmWeights
{
    private const float GravityMPerS2 = 9.81f;
    private const int Angles = 33;

    /// <summary>For each joint half of what gravity's torque changes by over its range, N·m; 0 for all where the file has no masses.</summary>
    public static double[] Of(JsonElement root)
    {
        JsonElement[] joints = [.. root.GetProperty("joints").EnumerateArray()];
        var weightsNm = new double[joints.Length];
        if (!root.TryGetProperty("linkMassKg", out JsonElement masses) || !joints.All(joint => joint.TryGetProperty("originRpyRad", out _)))
            return weightsNm;
        Matrix4x4[] frames = Frames(joints);
        Vector3 tip = root.TryGetProperty("tcp", out JsonElement tcp) ? Vector3.Transform(Point(tcp.GetProperty("originXyzM")), frames[Math.Max(0, joints.Length - 2)]) : frames[^1].Translation;
        for (int j = 0; j < joints.Length; j++)
        {
            Vector3 moment = Vector3.Zero;
            for (int k = j; k < joints.Length; k++)
            {
                Vector3 outer = k + 1 < joints.Length - 1 ? frames[k + 1].Translation : tip;
                float massKg = masses.TryGetProperty(joints[k].GetProperty("child").GetString()!, out JsonElement mass) ? mass.GetSingle() : 0;
                moment += (((frames[k].Translation + outer) / 2) - frames[j].Translation) * massKg;
            }

            Vector3 axis = Vector3.Normalize(Vector3.TransformNormal(Vector3.UnitZ, frames[j]));
            weightsNm[j] = Swing(axis, moment, joints[j].GetProperty("minPositionRad").GetSingle(), joints[j].GetProperty("maxPositionRad").GetSingle());
        }

        return weightsNm;
    }

    private static double Swing(Vector3 axis, Vector3 momentKgM, float minRad, float maxRad)
    {
        float least = float.MaxValue, most = float.MinValue;
        for (int i = 0; i < Angles; i++)
        {
            float angleRad = minRad + ((maxRad - minRad) * i / (Angles - 1));
            Vector3 turned = Vector3.Transform(momentKgM, Quaternion.CreateFromAxisAngle(axis, angleRad));
            float torqueNm = Vector3.Dot(axis, Vector3.Cross(turned, new Vector3(0, 0, -GravityMPerS2)));
            (least, most) = (Math.Min(least, torqueNm), Math.Max(most, torqueNm));
        }

        return (most - least) / 2;
    }

    // Row vectors: the child's frame stands to the left of its parent's.
    private static Matrix4x4[] Frames(JsonElement[] joints)
    {
        var frames = new Matrix4x4[joints.Length];
        Matrix4x4 parent = Matrix4x4.Identity;
        for (int i = 0; i < joints.Length; i++)
        {
            Vector3 rpy = Point(joints[i].GetProperty("originRpyRad"));
            Matrix4x4 own = Matrix4x4.CreateRotationX(rpy.X) * Matrix4x4.CreateRotationY(rpy.Y) * Matrix4x4.CreateRotationZ(rpy.Z);
            own.Translation = Point(joints[i].GetProperty("originXyzM"));
            parent = frames[i] = own * parent;
        }

        return frames;
    }

    private static Vector3 Point(JsonElement xyz) => new(xyz[0].GetSingle(), xyz[1].GetSingle(), xyz[2].GetSingle());
}
