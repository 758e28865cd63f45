using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Bench;

/// <summary>An emulated unit on the bench, with hands.</summary>
internal static class StationBench
{
    public static ArmProfile So101 { get; } = ArmProfile.Parse(File.ReadAllBytes(Path.Combine(RepositoryRoot(), "hardware", "arms", "so101.json")));

    public static StageContext Context(EmulatedUnit unit) => new($"unit-{unit.Plan.Seed}", "", So101, new EmulatedUnitPort(unit), new EmulatedHands(unit, So101));

    public static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Tendon.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
