using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>Turns a URDF into the draft of an arm file: the moving joints from the base to one tip, each turning about its z axis as the arm file wants it.</summary>
public static class UrdfImport
{
    /// <summary>Imports a URDF.</summary>
    /// <param name="text">The URDF.</param>
    /// <param name="name">Short name of the arm: a–z, 0–9 and '-'.</param>
    /// <param name="tip">Link at which the chain ends; null takes the longest chain.</param>
    /// <exception cref="UrdfException">The URDF cannot be imported.</exception>
    public static ArmFileDraft Import(string text, string name, string? tip = null)
    {
        IReadOnlyList<UrdfJoint> joints = UrdfReader.Read(text);
        List<UrdfJoint> chain = ChainTo(joints, tip);
        if (!chain.Any(joint => joint.Moves))
            throw new UrdfException($"No joint moves between the base and \"{chain[^1].Child}\"; name another tip.");
        var drafted = new List<DraftJoint>();
        RigidTransform pending = RigidTransform.Identity;
        string parent = chain[0].Parent;
        foreach (UrdfJoint joint in chain)
        {
            pending = pending.Then(joint.Origin);
            if (!joint.Moves)
                continue;
            RigidTransform toAxis = Rotations.TurningZTo(joint.Axis);
            drafted.Add(new DraftJoint(joint.Name, parent, joint.Child, pending.Then(toAxis), joint.MinRad, joint.MaxRad));
            pending = Rotations.Inverse(toAxis);
            parent = joint.Child;
        }

        return new ArmFileDraft(name, drafted, pending, Notes(joints, chain, drafted.Count));
    }

    private static List<UrdfJoint> ChainTo(IReadOnlyList<UrdfJoint> joints, string? tip)
    {
        var byChild = joints.ToDictionary(joint => joint.Child);
        if (tip != null && !byChild.ContainsKey(tip))
            throw new UrdfException($"There is no link \"{tip}\" at the end of a joint; links are {string.Join(", ", byChild.Keys)}.");
        List<UrdfJoint> longest = [];
        string[] ends = tip == null ? [.. byChild.Keys] : [tip];
        foreach (string end in ends)
        {
            List<UrdfJoint> chain = ChainFrom(end, byChild);
            if (chain.Count(joint => joint.Moves) > longest.Count(joint => joint.Moves) || longest.Count == 0)
                longest = chain;
        }

        return longest;
    }

    private static List<UrdfJoint> ChainFrom(string end, Dictionary<string, UrdfJoint> byChild)
    {
        var chain = new List<UrdfJoint>();
        for (string link = end; byChild.TryGetValue(link, out UrdfJoint? joint); link = joint.Parent)
        {
            if (chain.Contains(joint))
                throw new UrdfException($"The joints form a circle through \"{joint.Name}\"; a URDF is a tree.");
            chain.Insert(0, joint);
        }

        return chain;
    }

    private static List<string> Notes(IReadOnlyList<UrdfJoint> joints, List<UrdfJoint> chain, int count)
    {
        var notes = new List<string> { "servo ids, signs, zeros, speeds, currents and the gripper are placeholders: a URDF does not hold them" };
        notes.AddRange(chain.Where(joint => joint.IsContinuous).Select(joint => $"{joint.Name} is continuous; it was limited to one turn"));
        string[] left = [.. joints.Where(joint => joint.Moves && !chain.Contains(joint)).Select(joint => joint.Name)];
        if (left.Length > 0)
            notes.Add($"left out, because they are not on the way to {chain[^1].Child}: {string.Join(", ", left)}");
        if (count > 16)
            notes.Add($"the arm has {count} joints; a device takes 16 at most");
        return notes;
    }
}
