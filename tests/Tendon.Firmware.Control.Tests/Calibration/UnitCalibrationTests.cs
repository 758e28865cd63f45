using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Tests.Bench;
using Tendon.Firmware.Control.Tests.Storage;

namespace Tendon.Firmware.Control.Tests.Calibration;

public sealed class UnitCalibrationTests
{
    [Fact]
    public void A_calibration_comes_back_as_it_was_stored()
    {
        var flash = new FlakyFlash();
        UnitCalibration made = Calibration("T-7");
        Assert.Equal(CalibrationResult.Ok, new CalibrationStore(flash).Save(made));
        Assert.Equal(CalibrationResult.Ok, new CalibrationStore(flash).Load(out UnitCalibration read));
        Assert.Equivalent(made, read, strict: true);
    }

    [Fact]
    public void Any_changed_bit_is_noticed_by_the_crc()
    {
        byte[] bytes = new byte[UnitCalibrationCodec.SizeFor(6)];
        Assert.Equal(bytes.Length, UnitCalibrationCodec.Write(Calibration("T-7"), bytes, 0));
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(CalibrationResult.Ok, UnitCalibrationCodec.Read(bytes, 0, bytes.Length, out _));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (int length = 0; length < bytes.Length; length++)
            Assert.NotEqual(CalibrationResult.Ok, UnitCalibrationCodec.Read(bytes, 0, length, out _));
    }

    [Fact]
    public void Random_bytes_are_never_a_calibration_and_never_throw()
    {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = new byte[random.Next(260)];
            random.NextBytes(bytes);
            if (bytes.Length > 6 && i % 2 == 0)
                "TNCL\u0001\u0006"u8.CopyTo(bytes);
            Assert.NotEqual(CalibrationResult.Ok, UnitCalibrationCodec.Read(bytes, 0, bytes.Length, out _));
        }
    }

    [Theory]
    [InlineData("unit", CalibrationResult.WrongUnit)]
    [InlineData("arm", CalibrationResult.WrongArmFile)]
    [InlineData("joints", CalibrationResult.BadJointCount)]
    [InlineData("servo", CalibrationResult.WrongServos)]
    [InlineData("sign", CalibrationResult.BadValue)]
    [InlineData("steps", CalibrationResult.BadValue)]
    [InlineData("wider", CalibrationResult.BadValue)]
    [InlineData("hash", CalibrationResult.BadValue)]
    public void A_calibration_that_does_not_fit_is_refused_with_the_reason_and_changes_nothing(string what, CalibrationResult expected)
    {
        UnitCalibration calibration = Calibration(what == "unit" ? "T-8" : "T-7", what == "joints" ? 5 : 6);
        JointCalibration joint = calibration.Joints[^1];
        calibration.ArmFileHash += what == "arm" ? 1u : 0u;
        joint.ServoId += what == "servo" ? (byte)9 : (byte)0;
        joint.Sign = what == "sign" ? (sbyte)0 : joint.Sign;
        joint.LeastStep = what == "steps" ? joint.MostStep : joint.LeastStep;
        joint.MaxPositionUrad += what == "wider" ? 1 : 0;
        calibration.Hash = what == "hash" ? 0 : calibration.Hash;
        ArmConfiguration arm = ArmRig.Arm(6), untouched = ArmRig.Arm(6);
        Assert.Equal(expected, CalibrationCheck.Apply(calibration, "T-7", arm));
        Assert.Equivalent(untouched, arm, strict: true);
        Assert.Equal(CalibrationResult.WrongUnit, CalibrationCheck.Apply(Calibration(""), "", arm));
    }

    [Fact]
    public void A_calibration_that_fits_narrows_the_limits_sets_the_zeros_and_gives_its_hash()
    {
        ArmConfiguration arm = ArmRig.Arm(6);
        UnitCalibration calibration = Calibration("T-7");
        calibration.Joints[2].ZeroStep = 2101;
        calibration.Joints[2].MinPositionUrad += 5000;
        Assert.Equal(CalibrationResult.Ok, CalibrationCheck.Apply(calibration, "T-7", arm));
        Assert.Equal((2101, calibration.Joints[2].MinPositionUrad, calibration.Hash), (arm.Joints[2].ZeroStep, arm.Joints[2].MinPositionUrad, arm.CalibrationHash));
        Assert.Equal(ConfigurationResult.Ok, arm.Check());
    }

    internal static UnitCalibration Calibration(string unit, int joints = 6)
    {
        ArmConfiguration arm = ArmRig.Arm(6);
        var calibration = new UnitCalibration(joints) { UnitId = unit, ArmFileHash = arm.ArmFileHash, Hash = 0x1234567890, Revision = 3 };
        for (int j = 0; j < joints; j++)
        {
            JointCalibration joint = calibration.Joints[j];
            JointConfiguration of = arm.Joints[j];
            (joint.ServoId, joint.Sign, joint.ZeroStep, joint.LeastStep, joint.MostStep) = (of.ServoId, of.Sign, of.ZeroStep, 300, 3900);
            (joint.MinPositionUrad, joint.MaxPositionUrad) = (of.MinPositionUrad, of.MaxPositionUrad);
        }

        return calibration;
    }
}
