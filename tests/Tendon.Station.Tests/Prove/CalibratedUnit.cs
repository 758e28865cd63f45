using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Bus;
using Tendon.Station.Calibrate;
using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Prove;

/// <summary>An emulated unit whose zeros were set from the truth, so that a proof can be tested apart from calibration.</summary>
internal static class CalibratedUnit
{
    private const double TickRad = 2 * Math.PI / 4096;
    private const int Middle = 2048;

    public static ArmProfile So101 { get; } = ArmProfile.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "arms", "so101.json")));

    public static StageContext Context(UnitPlan plan)
    {
        var unit = new EmulatedUnit(plan);
        var port = new EmulatedUnitPort(unit);
        var line = new ServoLine(port);
        return new StageContext("unit-1", "", So101, port, new Willing())
        {
            Calibration = new CalibrationRecord("unit-1", "so101", So101.FileHash, 1, [.. So101.Joints.Select((joint, i) => Calibrate(line, joint, unit.AnglesRad[i]))]),
        };
    }

    private static CalibratedJoint Calibrate(ServoLine line, JointProfile joint, double angleRad)
    {
        ServoFeedback now;
        while (!line.TryFeedback(joint.ServoId, out now)) { }
        int offset = now.PositionSteps - (int)Math.Round(joint.Sign * angleRad / TickRad) - Middle;
        offset = ((offset + 6144) % 4096) - Middle;
        line.TryWrite(joint.ServoId, ServoRegister.Lock, 0);
        line.TryWriteWord(joint.ServoId, ServoRegister.HomingOffset, SignMagnitude.Encode(Math.Clamp(offset, -2047, 2047), SignMagnitude.OffsetSignBit));
        return new CalibratedJoint(joint.Name, joint.ServoId, joint.Sign, offset, Middle, 0, 4095, 0, 0);
    }

    private sealed class Willing : IOperator
    {
        public bool Ask(OperatorRequest request) => true;
    }
}
