namespace Tendon.Station.Units;

/// <summary>The documented strings of <see cref="DefectCode"/>, as they stand in reports, journals and <c>station.json</c>.</summary>
public static class DefectCodes
{
    private static readonly Dictionary<DefectCode, string> Texts = new()
    {
        [DefectCode.SwappedIds] = "swapped_ids",
        [DefectCode.WrongVoltage] = "wrong_voltage",
        [DefectCode.MixedFirmware] = "mixed_firmware",
        [DefectCode.StickyJoint] = "sticky_joint",
        [DefectCode.WornGear] = "worn_gear",
        [DefectCode.DeadEncoder] = "dead_encoder",
        [DefectCode.WeakMagnet] = "weak_magnet",
        [DefectCode.NoisyBus] = "noisy_bus",
        [DefectCode.ReversedMotor] = "reversed_motor",
        [DefectCode.BrownOut] = "brown_out",
        [DefectCode.DuplicateId] = "duplicate_id",
        [DefectCode.MissingServo] = "missing_servo",
        [DefectCode.UnknownModel] = "unknown_model",
        [DefectCode.WrongRange] = "wrong_range",
        [DefectCode.EepromLost] = "eeprom_lost",
        [DefectCode.ShortRange] = "short_range",
        [DefectCode.PoorTracking] = "poor_tracking",
        [DefectCode.OverCurrent] = "over_current",
        [DefectCode.TooHot] = "too_hot",
    };

    /// <summary>Every code.</summary>
    public static IReadOnlyCollection<DefectCode> All => Texts.Keys;

    /// <summary>The string of a code.</summary>
    public static string Text(this DefectCode code) => Texts[code];

    /// <summary>Whether the unit must go no further until this is repaired: what comes next would damage it, or measure nonsense. With the others the next stages may look for more, though the unit has failed.</summary>
    public static bool EndsTheRun(this DefectCode code) => code is DefectCode.WrongVoltage or DefectCode.DuplicateId or DefectCode.MissingServo
        or DefectCode.UnknownModel or DefectCode.SwappedIds or DefectCode.DeadEncoder or DefectCode.ReversedMotor or DefectCode.NoisyBus or DefectCode.WrongRange or DefectCode.EepromLost;

    /// <summary>The code of a string; false when no code has it.</summary>
    public static bool TryParse(string text, out DefectCode code)
    {
        code = Texts.FirstOrDefault(pair => pair.Value == text).Key;
        return code != DefectCode.None;
    }
}
