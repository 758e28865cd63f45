using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Calibration;

/// <summary>Decides whether a calibration belongs to this arm, and lays it over the arm's configuration.</summary>
public static class CalibrationCheck
{
    private const int LargestOffset = 2047;
    private const int LargestStep = 30000;

    /// <summary>Whether an arm of this kind must have one: those that the station can calibrate. One that is stored is checked on every arm.</summary>
    public static bool IsRequired(ArmConfiguration configuration) =>
        configuration.BusFamily == BusFamily.FeetechSts || configuration.BusFamily == BusFamily.PulsePca9685 || configuration.BusFamily == BusFamily.PulseLedc;

    /// <summary>Loads, checks and applies the stored calibration. Unless Ok the configuration is as it was, and the arm must not be armed: raise <see cref="Contracts.FaultCode.NotCalibrated"/> with the result as its detail.</summary>
    /// <param name="store">Where it is stored.</param>
    /// <param name="unitId">The unit that this device is told it drives.</param>
    /// <param name="configuration">A configuration whose check is Ok.</param>
    public static CalibrationResult Load(CalibrationStore store, string unitId, ArmConfiguration configuration)
    {
        CalibrationResult result = store.Load(out UnitCalibration calibration);
        if (result == CalibrationResult.None && !IsRequired(configuration))
            return CalibrationResult.Ok;
        return result == CalibrationResult.Ok ? Apply(calibration, unitId, configuration) : result;
    }

    /// <summary>Checks a calibration against unit and arm, and lays it over the configuration when it fits.</summary>
    public static CalibrationResult Apply(UnitCalibration calibration, string unitId, ArmConfiguration configuration)
    {
        CalibrationResult result = Check(calibration, unitId, configuration);
        if (result != CalibrationResult.Ok)
            return result;
        for (int i = 0; i < configuration.Joints.Length; i++)
            Apply(calibration.Joints[i], configuration.Joints[i]);
        configuration.CalibrationHash = calibration.Hash;
        return CalibrationResult.Ok;
    }

    private static CalibrationResult Check(UnitCalibration calibration, string unitId, ArmConfiguration configuration)
    {
        if (unitId.Length == 0 || calibration.UnitId != unitId)
            return CalibrationResult.WrongUnit;
        if (calibration.ArmFileHash != configuration.ArmFileHash)
            return CalibrationResult.WrongArmFile;
        if (calibration.Joints.Length != configuration.Joints.Length)
            return CalibrationResult.BadJointCount;
        for (int i = 0; i < calibration.Joints.Length; i++)
        {
            if (calibration.Joints[i].ServoId != configuration.Joints[i].ServoId)
                return CalibrationResult.WrongServos;
            if (!IsUsable(calibration.Joints[i], configuration.Joints[i]))
                return CalibrationResult.BadValue;
        }

        return calibration.Hash == 0 ? CalibrationResult.BadValue : CalibrationResult.Ok;
    }

    // A calibration narrows what the arm file allows; it never widens it.
    private static bool IsUsable(JointCalibration joint, JointConfiguration arm) =>
        (joint.Sign == 1 || joint.Sign == -1)
        && joint.HomingOffsetSteps >= -LargestOffset && joint.HomingOffsetSteps <= LargestOffset
        && joint.ZeroStep >= -LargestStep && joint.ZeroStep <= LargestStep
        && joint.LeastStep >= -LargestStep && joint.LeastStep < joint.MostStep && joint.MostStep <= LargestStep
        && joint.MinPositionUrad >= arm.MinPositionUrad && joint.MaxPositionUrad <= arm.MaxPositionUrad && joint.MinPositionUrad < joint.MaxPositionUrad;

    private static void Apply(JointCalibration from, JointConfiguration joint)
    {
        joint.Sign = from.Sign;
        joint.ZeroStep = from.ZeroStep;
        joint.LeastStep = from.LeastStep;
        joint.MostStep = from.MostStep;
        joint.MinPositionUrad = from.MinPositionUrad;
        joint.MaxPositionUrad = from.MaxPositionUrad;
        joint.HomingOffsetSteps = from.HomingOffsetSteps;
    }
}
