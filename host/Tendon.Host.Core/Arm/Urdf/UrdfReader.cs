using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>Reads the joints of a URDF. Meshes, masses and everything else are ignored.</summary>
public static class UrdfReader
{
    private const int MostJoints = 64;
    private const double MostM = 10;

    /// <summary>Joints in the order of the file.</summary>
    /// <exception cref="UrdfException">The text is no URDF, or a joint is of a kind that an arm file cannot hold.</exception>
    public static IReadOnlyList<UrdfJoint> Read(string text)
    {
        XElement robot = Parse(text);
        if (robot.Name.LocalName != "robot")
            throw new UrdfException($"The file starts with <{robot.Name.LocalName}>, but a URDF starts with <robot>. A xacro file must be expanded first: xacro file.xacro > file.urdf");
        UrdfJoint[] joints = [.. robot.Elements("joint").Take(MostJoints + 1).Select(ReadJoint)];
        if (joints.Length is 0 or > MostJoints)
            throw new UrdfException($"The robot has {(joints.Length == 0 ? "no joints" : $"more than {MostJoints} joints")}; an arm has 1 to {MostJoints}.");
        string? twice = joints.GroupBy(joint => joint.Child).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice == null ? joints : throw new UrdfException($"Link \"{twice}\" is the child of two joints; every link hangs on one joint only.");
    }

    private static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException error)
        {
            throw new UrdfException($"The file is not XML: {error.Message}", error);
        }
    }

    private static UrdfJoint ReadJoint(XElement element)
    {
        string name = (string?)element.Attribute("name") ?? throw new UrdfException("A joint has no name; add name=\"…\".");
        string type = (string?)element.Attribute("type") ?? "";
        if (type is not ("revolute" or "continuous" or "fixed"))
            throw new UrdfException($"Joint \"{name}\" is of type \"{type}\"; an arm file holds revolute, continuous and fixed joints.");
        if (element.Element("mimic") != null)
            throw new UrdfException($"Joint \"{name}\" mimics another one; an arm file has no such joints: make it fixed, or leave it out.");
        XElement? origin = element.Element("origin"), limit = element.Element("limit");
        if (type == "revolute" && limit == null)
            throw new UrdfException($"Joint \"{name}\" is revolute but has no <limit>; add lower and upper in rad.");
        double min = type == "revolute" ? Number(limit!, "lower", 0, name) : -Math.PI, max = type == "revolute" ? Number(limit!, "upper", 0, name) : Math.PI;
        if (type == "revolute" && min >= max)
            throw new UrdfException(FormattableString.Invariant($"Joint \"{name}\" may move from {min} to {max}; lower must be below upper."));
        return new UrdfJoint(name, type != "fixed", Link(element, "parent", name), Link(element, "child", name),
            RigidTransform.FromUrdfOrigin(Triple(origin, "xyz", name, default, MostM), Triple(origin, "rpy", name, default, 2 * Math.PI)),
            Unit(Triple(element.Element("axis"), "xyz", name, new Vec3(1, 0, 0), 1e6), name), min, max, type == "continuous");
    }

    private static string Link(XElement element, string role, string joint) =>
        (string?)element.Element(role)?.Attribute("link") ?? throw new UrdfException($"Joint \"{joint}\" names no {role}; add <{role} link=\"…\"/>.");

    private static double Number(XElement element, string name, double absent, string joint) =>
        element.Attribute(name) is { } attribute ? Parse(attribute.Value, name, joint, 4 * Math.PI) : absent;

    private static Vec3 Triple(XElement? element, string name, string joint, Vec3 absent, double most)
    {
        if (element?.Attribute(name) is not { } attribute)
            return absent;
        string[] parts = attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3)
            throw new UrdfException($"Joint \"{joint}\": {name}=\"{attribute.Value}\" must hold three numbers.");
        return new Vec3(Parse(parts[0], name, joint, most), Parse(parts[1], name, joint, most), Parse(parts[2], name, joint, most));
    }

    private static double Parse(string text, string name, string joint, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) <= most
            ? number
            : throw new UrdfException(FormattableString.Invariant($"Joint \"{joint}\": {name} holds \"{text}\", which must be a number between {-most} and {most}."));

    private static Vec3 Unit(Vec3 axis, string joint) =>
        axis.Length > 1e-9 ? axis * (1 / axis.Length) : throw new UrdfException($"Joint \"{joint}\" has an axis of length 0; write for example <axis xyz=\"0 0 1\"/>.");
}
