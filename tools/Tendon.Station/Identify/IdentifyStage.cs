using Tendon.Station.Bus;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Identify;

/// <summary>Finds out what is on the bus, without moving anything. Ids that sit in each other's joints look right here: calibration moves them and finds out.</summary>
public sealed class IdentifyStage : IStage
{
    /// <summary>Name in journals and reports.</summary>
    public const string StageName = "identify";

    // With 40 looks at six servos a sound bus of one damaged answer in a thousand is called noisy once in ten thousand units.
    private const int LooksPerServo = 40;

    /// <inheritdoc/>
    public string Name => StageName;

    /// <inheritdoc/>
    public StageResult Run(StageContext context)
    {
        IUnitPort port = context.Port;
        long startUs = port.NowUs;
        var seen = new List<SeenServo>();
        context.Progress("identify.scan", "", 0);
        foreach ((byte id, int bitsPerS) in BusScanner.Scan(port, context.Arm.Joints.Count, context.Cancellation))
        {
            port.TrySetBitsPerS(bitsPerS);
            seen.Add(ServoReader.Look(new ServoLine(port, context.Cancellation), id, LooksPerServo));
            context.Progress("identify.look", NameOf(context.Arm, id), (double)seen.Count / context.Arm.Joints.Count);
        }

        port.TrySetBitsPerS(BusScanner.Speeds[0]);
        seen.RemoveAll(one => one.Identity == null && one.DamagedLooks == one.Looks && !IsExpected(context.Arm, one.Id));
        int looks = Math.Max(1, seen.Sum(one => one.Looks));
        return new StageResult(Name, IdentityJudge.Judge(context.Arm, seen))
        {
            Identity = new UnitIdentity(context.UnitId, context.BoardId, [.. seen.Where(one => one.Identity != null).Select(one => one.Identity!).OrderBy(one => one.Id)]),
            Figures = new Dictionary<string, double>
            {
                ["servos.count"] = seen.Count,
                ["bus.damaged_percent"] = 100.0 * seen.Sum(one => one.DamagedLooks) / looks,
                ["supply.min_v"] = seen.Count == 0 ? 0 : seen.Min(one => one.Identity?.VoltageMv ?? 0) * 1e-3,
            },
            DurationUs = port.NowUs - startUs,
        };
    }

    private static bool IsExpected(ArmProfile arm, byte id) => arm.Joints.Any(joint => joint.ServoId == id);

    private static string NameOf(ArmProfile arm, byte id) => arm.Joints.FirstOrDefault(joint => joint.ServoId == id)?.Name ?? "";
}
