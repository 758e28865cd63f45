using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Devices;

/// <summary>The calibration of the workbench's arm, which is built exactly as its arm file says.</summary>
public static class WorkbenchCalibration
{
    /// <summary>What the station would measure on an arm without tolerances.</summary>
    public static UnitCalibration Of(ArmConfiguration arm, string unitId)
    {
        var calibration = new UnitCalibration(arm.Joints.Length) { UnitId = unitId, ArmFileHash = arm.ArmFileHash };
        for (int j = 0; j < arm.Joints.Length; j++)
        {
            JointConfiguration from = arm.Joints[j];
            JointCalibration joint = calibration.Joints[j];
            (joint.ServoId, joint.Sign, joint.ZeroStep) = (from.ServoId, from.Sign, from.ZeroStep);
            (joint.LeastStep, joint.MostStep) = (from.LeastStep, from.MostStep);
            (joint.MinPositionUrad, joint.MaxPositionUrad) = (from.MinPositionUrad, from.MaxPositionUrad);
        }

        CalibrationSeal.Seal(calibration);
        return calibration;
    }
}
