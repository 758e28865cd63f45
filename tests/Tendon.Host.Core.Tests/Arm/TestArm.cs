using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Tests.Arm;

/// <summary>The SO-101 of the repository's arm file, read once.</summary>
internal static class TestArm
{
    public static byte[] FileBytes { get; } = File.ReadAllBytes(Path.Combine(RepositoryRoot(), "hardware", "arms", "so101.json"));

    public static ArmModel Model { get; } = ArmModelReader.Read(FileBytes);

    public static ArmKinematics Kinematics { get; } = new(Model);

    public static GripperGeometry Gripper { get; } = new(Model);

    public static int CaseCount(int normal, int soak) => Environment.GetEnvironmentVariable("TENDON_SOAK") == "1" ? soak : normal;

    public static JointVector RandomPosture(Random random)
    {
        JointVector q = default;
        for (int i = 0; i < JointVector.Count; i++)
            q[i] = Model.Joints[i].MinPositionRad + (random.NextDouble() * (Model.Joints[i].MaxPositionRad - Model.Joints[i].MinPositionRad));
        return q;
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tendon.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Tendon.slnx not found above the test folder.");
    }
}
