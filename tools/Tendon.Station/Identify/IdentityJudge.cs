using System.Globalization;
using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Units;

namespace Tendon.Station.Identify;

/// <summary>Compares what answered with what the arm file asks for.</summary>
public static class IdentityJudge
{
    /// <summary>Share of damaged looks above which a bus is noisy; a sound one loses fewer than one in a thousand.</summary>
    public const double MostDamagedShare = 0.02;

    // Two servos of one id leave almost no answer whole; noise that damages every second answer damages every servo's.
    private const double TwinShare = 0.5;
    private const int SevenVoltTypeMaxMv = 9000;

    /// <summary>Everything that is wrong, worst first.</summary>
    public static IReadOnlyList<Finding> Judge(ArmProfile arm, IReadOnlyList<SeenServo> seen)
    {
        var findings = new List<Finding>();
        List<SeenServo> twins = [.. Twins(arm, seen)];
        List<ServoIdentity> known = [.. seen.Where(one => one.Identity != null && !twins.Contains(one)).Select(one => one.Identity!)];
        AddVoltage(arm, known, findings);
        foreach (SeenServo twin in twins)
            findings.Add(new Finding(DefectCode.DuplicateId, NameOf(arm, twin.Id), twin.DamagedLooks, twin.Looks, "") { Details = [Text(twin.Id)] });
        AddMissing(arm, seen, findings);
        AddModels(arm, known, findings);
        AddFirmware(arm, known, findings);
        AddNoise(seen.Except(twins), findings);
        return findings;
    }

    private static IEnumerable<SeenServo> Twins(ArmProfile arm, IReadOnlyList<SeenServo> seen)
    {
        double cleanest = seen.Count == 0 ? 0 : seen.Min(one => one.DamagedShare);
        bool isShort = seen.Count < arm.Joints.Count;
        return seen.Where(one => isShort && one.DamagedShare > TwinShare && (seen.Count == 1 || one.DamagedShare > cleanest + 0.3));
    }

    private static void AddVoltage(ArmProfile arm, List<ServoIdentity> known, List<Finding> findings)
    {
        foreach (ServoIdentity servo in known.Where(servo => servo.VoltageMv > servo.MaxVoltageMv))
        {
            double made = servo.MaxVoltageMv <= SevenVoltTypeMaxMv ? 7.4 : servo.MaxVoltageMv * 1e-3;
            findings.Add(new Finding(DefectCode.WrongVoltage, NameOf(arm, servo.Id), servo.VoltageMv * 1e-3, made, "V"));
        }

        int[] supplies = [.. known.Select(servo => servo.VoltageMv).Order()];
        if (supplies.Length == 0 || findings.Count > 0)
            return;
        int supplyMv = supplies[supplies.Length / 2];
        if (supplyMv < arm.MinSupplyMv || supplyMv > arm.MaxSupplyMv)
            findings.Add(new Finding(DefectCode.WrongVoltage, "", supplyMv * 1e-3, arm.NominalSupplyMv * 1e-3, "V"));
    }

    private static void AddMissing(ArmProfile arm, IReadOnlyList<SeenServo> seen, List<Finding> findings)
    {
        int usual = BusScanner.Speeds[0];
        foreach (JointProfile joint in arm.Joints)
        {
            SeenServo? servo = seen.FirstOrDefault(one => one.Id == joint.ServoId);
            if (servo != null && servo.BitsPerS == usual)
                continue;
            string speed = servo == null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({servo.BitsPerS} bit/s ✓)");
            findings.Add(new Finding(DefectCode.MissingServo, joint.Name, 0, 1, "") { Details = [Text(joint.ServoId), speed] });
        }
    }

    private static void AddModels(ArmProfile arm, List<ServoIdentity> known, List<Finding> findings)
    {
        foreach (ServoIdentity servo in known.Where(servo => !StsModel.IsKnown(servo.Model)))
            findings.Add(new Finding(DefectCode.UnknownModel, NameOf(arm, servo.Id), servo.Model, StsModel.Sts3215, ""));
    }

    private static void AddFirmware(ArmProfile arm, List<ServoIdentity> known, List<Finding> findings)
    {
        var versions = known.GroupBy(servo => (servo.FirmwareMajor, servo.FirmwareMinor)).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).ToList();
        if (versions.Count < 2)
            return;
        (int Major, int Minor) usual = versions[0].Key;
        foreach (ServoIdentity servo in versions.Skip(1).SelectMany(group => group))
        {
            findings.Add(new Finding(DefectCode.MixedFirmware, NameOf(arm, servo.Id), servo.FirmwareMinor, usual.Minor, "")
            {
                Details = [$"{servo.FirmwareMajor}.{servo.FirmwareMinor}", $"{usual.Major}.{usual.Minor}"],
            });
        }
    }

    private static void AddNoise(IEnumerable<SeenServo> seen, List<Finding> findings)
    {
        int looks = 0, damaged = 0;
        foreach (SeenServo servo in seen)
        {
            looks += servo.Looks;
            damaged += servo.DamagedLooks;
        }

        double share = looks == 0 ? 0 : (double)damaged / looks;
        if (share > MostDamagedShare)
            findings.Add(new Finding(DefectCode.NoisyBus, "", 100 * share, 100 * MostDamagedShare, "%"));
    }

    private static string NameOf(ArmProfile arm, byte id) => arm.Joints.FirstOrDefault(joint => joint.ServoId == id)?.Name ?? Text(id);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
