using System.Text.Json;

namespace Tendon.Workbench.Arm;

/// <summary>One joint of the arm file: its place in the parent frame, its stops and its servo.</summary>
/// <param name="Name">Name in the arm file.</param>
/// <param name="ServoId">Bus address of its servo.</param>
/// <param name="Child">Name of the link that it moves.</param>
/// <param name="ChildMassKg">Mass of that link, servo included.</param>
/// <param name="OriginM">Origin in the parent frame: x, y, z.</param>
/// <param name="OriginRpyRad">Fixed rotation roll, pitch, yaw about the parent's x, y, z; the joint turns about its own z.</param>
/// <param name="Sign">+1 or −1: direction of rising servo ticks.</param>
/// <param name="ZeroTick">Servo tick at joint angle zero.</param>
/// <param name="MinPositionRad">Lower mechanical stop.</param>
/// <param name="MaxPositionRad">Upper mechanical stop.</param>
public sealed record JointDescription(
    string Name,
    int ServoId,
    string Child,
    double ChildMassKg,
    double[] OriginM,
    double[] OriginRpyRad,
    int Sign,
    int ZeroTick,
    double MinPositionRad,
    double MaxPositionRad)
{
    /// <summary>Whether a servo turns it; else it follows other joints through a linkage.</summary>
    public bool IsDriven { get; init; } = true;

    /// <summary>Angle per angle of other joints, for a joint without a servo.</summary>
    public IReadOnlyList<(int Joint, double Factor)> Follows { get; init; } = [];

    /// <summary>The servo's shaft.</summary>
    public ShaftDrive Shaft { get; init; } = new(0, []);

    internal static JointDescription Read(JsonElement joint, JsonElement masses)
    {
        string child = joint.GetProperty("child").GetString()!;
        bool isDriven = joint.TryGetProperty("servoId", out JsonElement id);
        double Limit(string name) => isDriven ? joint.GetProperty(name).GetDouble() : 0;
        return new JointDescription(
            joint.GetProperty("name").GetString()!,
            isDriven ? id.GetInt32() : -1,
            child,
            masses.GetProperty(child).GetDouble(),
            ArmDescription.Numbers(joint.GetProperty("originXyzM")),
            ArmDescription.Numbers(joint.GetProperty("originRpyRad")),
            joint.TryGetProperty("sign", out JsonElement sign) ? sign.GetInt32() : 1,
            joint.TryGetProperty("zeroTick", out JsonElement zero) ? zero.GetInt32() : 0,
            Limit("minPositionRad"),
            Limit("maxPositionRad"))
        { IsDriven = isDriven };
    }
}
