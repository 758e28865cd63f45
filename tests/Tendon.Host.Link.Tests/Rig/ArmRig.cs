using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;
using Tendon.Host.Link.InMemory;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>A link and a fake device on one virtual clock.</summary>
internal sealed class ArmRig
{
    public const uint Authority = 0xabcdef;

    public ArmRig(WireConditions? conditions = null, long clockOffsetUs = 987_654_321, double driftPpm = 0, ulong? armFileHash = null, byte jointCount = 6)
    {
        Wire = new InMemoryWire(Clock, conditions ?? new WireConditions());
        Device = new FakeDevice(new WirePort(Wire), () => DeviceUs(Clock.NowUs, clockOffsetUs, driftPpm)) { JointCount = jointCount };
        Options = new ArmLinkOptions("so101", Arm) { Authority = Authority, ArmFileHash = armFileHash };
        TrueDeviceUs = host => DeviceUs(host, clockOffsetUs, driftPpm);
        Clock.Step = () =>
        {
            EveryStep?.Invoke();
            Device.Step();
            Wire.Deliver();
        };
    }

    public static ArmModel Arm { get; } = ArmModelReader.Read(File.ReadAllBytes(FindArmFile()));

    public VirtualClock Clock { get; } = new();

    public InMemoryWire Wire { get; }

    public FakeDevice Device { get; }

    public ArmLinkOptions Options { get; init; }

    public Func<long, long> TrueDeviceUs { get; }

    public Action? EveryStep { get; set; }

    public async Task<ArmLink> Open()
    {
        Device.SayHello();
        return await ArmLink.Open(Wire.HostEnd, Clock, Options, CancellationToken.None);
    }

    public async Task<ArmLink> OpenArmed()
    {
        ArmLink link = await Open();
        CommandOutcome armed = await link.Arm(false, CancellationToken.None);
        Assert.True(armed.IsDone, $"{armed}");
        return link;
    }

    /// <summary>A planned motion from where the device stands.</summary>
    public ITrajectory Motion(double pan = 0.8, double lift = -0.5, double elbow = 0.6)
    {
        var trajectory = new JointTrajectory();
        JointVector start = JointVector.Of(Device.Position);
        JointVector goal = JointVector.Of(pan, lift, elbow, 0.3, -0.4, 0.2);
        Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(JointState.AtRest(start), goal, MotionLimits.Of(Arm)));
        return trajectory;
    }

    private static long DeviceUs(long hostUs, long offsetUs, double driftPpm) => hostUs + offsetUs + (long)(hostUs * driftPpm * 1e-6);

    private static string FindArmFile()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "hardware", "arms", "so101.json");
            if (File.Exists(path))
                return path;
        }
        throw new FileNotFoundException("hardware/arms/so101.json is not above the tests.");
    }
}
