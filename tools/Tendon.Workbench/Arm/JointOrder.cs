using System.Text.Json;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Arm;

/// <summary>Puts an arm file's joints, with and without servos, into the order of the chain, and connects servos and linkages.</summary>
internal static class JointOrder
{
    public static JointDescription[] Read(JsonElement root, ServoFamily family)
    {
        JsonElement masses = root.GetProperty("linkMassKg");
        JsonElement[] nodes = Chain(root);
        string[] names = [.. nodes.Select(node => node.GetProperty("name").GetString()!)];
        return [.. nodes.Select((node, i) =>
        {
            var joint = JointDescription.Read(node, masses);
            return joint.IsDriven ? joint with { Shaft = Shaft(node, joint, i, names, family) } : joint with { Follows = Factors(node.GetProperty("follows"), names) };
        })];
    }

    public static CoupledStop[] Stops(JsonElement root, IReadOnlyList<JointDescription> joints)
    {
        if (!root.TryGetProperty("coupledLimits", out JsonElement limits)) return [];
        int Index(JsonElement limit, string member) => joints.ToList().FindIndex(joint => joint.Name == limit.GetProperty(member).GetString());
        double Line(JsonElement limit, string side, string member) => limit.GetProperty(side).GetProperty(member).GetDouble();
        return [.. limits.EnumerateArray().Select(limit => new CoupledStop(
            Index(limit, "joint"), Index(limit, "of"), Line(limit, "min", "slope"), Line(limit, "min", "offsetRad"), Line(limit, "max", "slope"), Line(limit, "max", "offsetRad")))];
    }

    private static JsonElement[] Chain(JsonElement root)
    {
        List<JsonElement> passive = root.TryGetProperty("passiveJoints", out JsonElement all) ? [.. all.EnumerateArray()] : [];
        var chain = new List<JsonElement>();
        foreach (JsonElement next in root.GetProperty("joints").EnumerateArray())
        {
            for (int at = Follower(); at >= 0; at = Follower())
            {
                chain.Add(passive[at]);
                passive.RemoveAt(at);
            }

            chain.Add(next);
        }

        return [.. chain];

        int Follower() => chain.Count == 0 ? -1 : passive.FindIndex(p => p.GetProperty("parent").GetString() == chain[^1].GetProperty("child").GetString());
    }

    private static ShaftDrive Shaft(JsonElement node, JointDescription joint, int index, string[] names, ServoFamily family)
    {
        if (family != ServoFamily.Pulse) return new ShaftDrive(joint.ZeroTick * ServoRack.StepRad(family), [(index, joint.Sign)]);
        // A hobby servo's own zero is the middle of its pulses.
        JsonElement angle = node.GetProperty("servoAngle");
        double middleRad = node.GetProperty("pulse").GetProperty("travelRad").GetDouble() / 2;
        return new ShaftDrive(angle.GetProperty("offsetRad").GetDouble() - middleRad, Factors(angle.GetProperty("factors"), names));
    }

    private static (int Joint, double Factor)[] Factors(JsonElement node, string[] names) =>
        [.. node.EnumerateObject().Select(one => (Array.IndexOf(names, one.Name), one.Value.GetDouble()))];
}
