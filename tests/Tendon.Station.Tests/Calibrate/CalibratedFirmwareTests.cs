using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Station.Calibrate;
using Tendon.Station.Tests.Bench;
using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Calibrate;

/// <summary>The station's calibration in the firmware itself: servos bolted on anywhere in their turn show their true angles.</summary>
public class CalibratedFirmwareTests
{
    private const double MostErrorRad = 0.025;

    [Fact]
    public void With_the_units_calibration_the_firmware_arms_and_its_angles_are_the_arms()
    {
        for (ulong seed = 60; seed < 64; seed++)
        {
            var unit = new EmulatedUnit(UnitPlan.Healthy(seed));
            CalibrationRecord record = new CalibrateStage().Run(StationBench.Context(unit)).Calibration!;
            ArmConfiguration arm = Arm();
            UnitCalibration calibration = FirmwareCalibration.Of(record);
            calibration.Hash = 1;
            Assert.Equal(CalibrationResult.Ok, CalibrationCheck.Apply(calibration, record.UnitId, arm));
            ArmController controller = Boot(unit, arm);
            Assert.Equal(SafetyState.Disarmed, controller.State);
            for (int j = 0; j < 6; j++)
                Assert.InRange((controller.Measured(j).PositionUrad * 1e-6) - unit.AnglesRad[j], -MostErrorRad, MostErrorRad);
        }
    }

    [Fact]
    public void The_calibration_of_another_unit_is_told_by_the_offsets_that_its_servos_hold()
    {
        var mine = new EmulatedUnit(UnitPlan.Healthy(70));
        CalibrationRecord record = new CalibrateStage().Run(StationBench.Context(new EmulatedUnit(UnitPlan.Healthy(71)))).Calibration!;
        UnitCalibration calibration = FirmwareCalibration.Of(record);
        calibration.Hash = 1;
        ArmConfiguration arm = Arm();
        Assert.Equal(CalibrationResult.WrongUnit, CalibrationCheck.Apply(calibration, "unit-70", arm));
        Assert.Equal(CalibrationResult.Ok, CalibrationCheck.Apply(calibration, "unit-71", arm));
        Assert.Equal((SafetyState.Faulted, FaultCode.NotCalibrated), (Boot(mine, arm) is var c ? c.State : default, c.Fault));
    }

    private static ArmController Boot(EmulatedUnit unit, ArmConfiguration arm)
    {
        var controller = new ArmController(arm, new Wire(unit), 5);
        for (int i = 0; i < 150; i++)
        {
            unit.AdvanceTo(unit.TimeUs + 10_000);
            controller.Tick(unit.TimeUs);
        }

        return controller;
    }

    private static ArmConfiguration Arm()
    {
        ArmProfile profile = StationBench.So101;
        var arm = new ArmConfiguration(profile.Joints.Count) { MinSupplyMv = profile.MinSupplyMv, MaxSupplyMv = profile.MaxSupplyMv, ArmFileHash = profile.FileHash };
        for (int j = 0; j < profile.Joints.Count; j++)
        {
            JointProfile from = profile.Joints[j];
            JointConfiguration joint = arm.Joints[j];
            (joint.ServoId, joint.Sign, joint.ZeroStep) = (from.ServoId, (sbyte)from.Sign, from.ZeroStep);
            (joint.MinPositionUrad, joint.MaxPositionUrad) = ((int)Math.Round(from.MinPositionRad * 1e6), (int)Math.Round(from.MaxPositionRad * 1e6));
            (joint.MaxVelocityUradPerS, joint.MaxAccelerationUradPerS2, joint.MaxCurrentMa) = (2_000_000, 8_000_000, from.MaxCurrentMa);
        }

        return arm;
    }

    private sealed class Wire(EmulatedUnit unit) : IServoBusPort
    {
        public int Write(byte[] buffer, int offset, int count)
        {
            unit.Serial.Write(buffer.AsSpan(offset, count));
            return count;
        }

        public int Read(byte[] buffer, int offset, int count) => unit.Serial.Read(buffer.AsSpan(offset, count));
    }
}
