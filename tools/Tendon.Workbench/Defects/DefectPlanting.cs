namespace Tendon.Workbench.Defects;

/// <summary>Turns a planted defect into a change of parts.</summary>
internal static class DefectPlanting
{
    private const double DegreeRad = Math.PI / 180;

    public static void Plant(UnitParts parts, PlantedDefect planted)
    {
        int joint = planted.Joint % parts.Servos.Length;
        double severity = planted.Severity;
        ref ServoPart servo = ref parts.Servos[joint];
        switch (planted.Defect)
        {
            case UnitDefect.SwappedIds:
                Swap(parts, joint, severity);
                break;
            case UnitDefect.WrongVoltage when severity < 0.6:
                servo = SevenVolt(servo);
                break;
            case UnitDefect.WrongVoltage:
                parts.SupplyV = 7.4;
                break;
            case UnitDefect.MixedFirmware:
                servo = servo with { FirmwareMinor = severity < 0.7 ? 9 : 7 };
                break;
            case UnitDefect.StickyJoint:
                servo = servo with { Parameters = servo.Parameters with { CoulombNm = 0.30 + (0.5 * severity) } };
                break;
            case UnitDefect.WornGear:
                servo = servo with { Parameters = servo.Parameters with { BacklashRad = (1.3 + (2.0 * severity)) * DegreeRad } };
                break;
            case UnitDefect.DeadEncoder:
                servo = servo with { Flaws = servo.Flaws with { EncoderIsStuck = true } };
                break;
            case UnitDefect.WeakMagnet:
                servo = servo with { Flaws = servo.Flaws with { EncoderJitterTicks = 5 + (15 * severity) } };
                break;
            case UnitDefect.NoisyBus:
                parts.Line = parts.Line with { CorruptByteRate = 0.003 + (0.015 * severity) };
                break;
            case UnitDefect.ReversedMotor:
                servo = servo with { Flaws = servo.Flaws with { MotorIsReversed = true } };
                break;
            case UnitDefect.BrownOut:
                parts.SupplyOhm = 0.8 + (0.8 * severity);
                break;
        }
    }

    private static void Swap(UnitParts parts, int joint, double severity)
    {
        int count = parts.Servos.Length;
        int other = (joint + 1 + (int)(severity * (count - 1))) % count;
        (byte here, byte there) = (parts.Servos[joint].Id, parts.Servos[other].Id);
        parts.Servos[joint] = parts.Servos[joint] with { Id = there };
        parts.Servos[other] = parts.Servos[other] with { Id = here };
    }

    // The 7.4 V type of the same servo: the same model number, a winding for less voltage, and an EEPROM that says so.
    private static ServoPart SevenVolt(ServoPart servo) => servo with
    {
        MaxVoltageDecivolts = 80,
        Parameters = servo.Parameters with { StallTorqueNm = 1.9, RatedSupplyV = 7.4, StallCurrentA = 2.5, WindingOhm = 3.0 },
    };
}
