using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate.Pulses;

/// <summary>Calibrates an arm whose joints report nothing, joint after joint from the base outwards; those that are found hold their middles meanwhile.</summary>
/// <param name="port">The pulses.</param>
/// <param name="person">Who watches.</param>
/// <param name="progress">Takes how far it has come: text key, joint name, share done 0…1.</param>
public sealed class PulseCalibration(IPulsePort port, IOperator person, Action<string, string, double> progress)
{
    /// <summary>Finds the ranges of all joints. When it ends, however it ends, every joint is limp.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="arm">What it is meant to be.</param>
    /// <param name="joints">Its joints.</param>
    /// <param name="finding">What is wrong when there is no result.</param>
    /// <returns>The calibration as its first revision, or null.</returns>
    /// <exception cref="PulseStopException">The person did not agree, or a joint does not even stand freely in its middle.</exception>
    public CalibrationRecord? Run(string unitId, ArmProfile arm, IReadOnlyList<PulseJoint> joints, out Finding? finding)
    {
        finding = null;
        if (!person.Ask(new OperatorRequest(OperatorAction.HoldUpright, unitId)))
            throw new PulseStopException("calibrate.not-held");
        var found = new List<CalibratedJoint>();
        try
        {
            foreach (PulseJoint joint in joints)
            {
                progress("calibrate.pulses", joint.Name, (double)joint.Index / joints.Count);
                if (new PulseFinder(port, person, unitId).Find(joint, out finding) is not { } one)
                    return null;
                found.Add(one);
            }
        }
        finally
        {
            foreach (PulseJoint joint in joints)
                port.SetPulse(joint.Index, 0);
        }

        return new CalibrationRecord(unitId, arm.Name, arm.FileHash, 1, found);
    }
}
