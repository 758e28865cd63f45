using Tendon.Station.Bus;
using Tendon.Station.Calibrate;
using Tendon.Station.Units;

namespace Tendon.Station.Prove;

/// <summary>From servo steps to joint angles and back.</summary>
/// <param name="Sign">1, or −1 when steps fall as the angle rises.</param>
/// <param name="ZeroStep">Step at angle 0.</param>
public readonly record struct JointScale(int Sign, int ZeroStep)
{
    private const double StepRad = 2 * Math.PI / ServoRegister.StepsPerTurn;

    /// <summary>The calibrated scale, or the arm file's where nothing was calibrated.</summary>
    public static JointScale Of(JointProfile joint, CalibrationRecord? calibration) =>
        calibration?.Joints.FirstOrDefault(c => c.Name == joint.Name) is { } calibrated ? new JointScale(calibrated.Sign, calibrated.ZeroStep) : new JointScale(joint.Sign, joint.ZeroStep);

    /// <summary>Angle of a step, rad.</summary>
    public double Rad(int steps) => Sign * (steps - ZeroStep) * StepRad;

    /// <summary>Step of an angle.</summary>
    public int Steps(double rad) => ZeroStep + (int)Math.Round(Sign * rad / StepRad);

    /// <summary>Steps per second of a speed.</summary>
    public static int StepsPerS(double radPerS) => (int)Math.Round(Math.Abs(radPerS) / StepRad);
}
