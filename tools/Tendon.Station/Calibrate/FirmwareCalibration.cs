using Tendon.Firmware.Control.Calibration;

namespace Tendon.Station.Calibrate;

/// <summary>A calibration in the form that the firmware stores.</summary>
public static class FirmwareCalibration
{
    /// <summary>The firmware's form, without its hash: whoever stores it seals it.</summary>
    public static UnitCalibration Of(CalibrationRecord record)
    {
        var calibration = new UnitCalibration(record.Joints.Count) { UnitId = record.UnitId, ArmFileHash = record.ArmFileHash, Revision = (uint)record.Revision };
        for (int i = 0; i < record.Joints.Count; i++)
        {
            CalibratedJoint from = record.Joints[i];
            JointCalibration joint = calibration.Joints[i];
            (joint.ServoId, joint.Sign, joint.HomingOffsetSteps) = (from.ServoId, (sbyte)from.Sign, (short)from.HomingOffsetSteps);
            (joint.ZeroStep, joint.LeastStep, joint.MostStep) = (from.ZeroStep, from.LeastStep, from.MostStep);
            (joint.MinPositionUrad, joint.MaxPositionUrad) = (from.MinPositionUrad, from.MaxPositionUrad);
        }

        return calibration;
    }
}
