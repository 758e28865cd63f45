using Tendon.Contracts;

namespace Tendon.Firmware.Control.Configuration;

/// <summary>Everything the firmware must know of an arm; compiled from the arm file and stored as CRC'd bytes (<see cref="ArmConfigurationCodec"/>).</summary>
public sealed class ArmConfiguration
{
    /// <summary>A configuration with <paramref name="jointCount"/> joints at their default values.</summary>
    public ArmConfiguration(int jointCount)
    {
        Joints = new JointConfiguration[jointCount];
        for (int i = 0; i < jointCount; i++)
            Joints[i] = new JointConfiguration();
    }

    /// <summary>The joints in the arm file's order.</summary>
    public JointConfiguration[] Joints { get; }

    /// <summary>How the joints are driven.</summary>
    public BusFamily BusFamily = BusFamily.FeetechSts;

    /// <summary>The most that is claimed of the joints' feedback; less where the bus family gives less.</summary>
    public FeedbackClass FeedbackClass = FeedbackClass.Full;

    /// <summary>First 8 bytes, little endian, of the SHA-256 of the arm file.</summary>
    public ulong ArmFileHash;

    /// <summary>The same over the calibration; 0 = not calibrated.</summary>
    public ulong CalibrationHash;

    /// <summary>Supply voltage below which the arm stops, mV.</summary>
    public int MinSupplyMv;

    /// <summary>Supply voltage above which the arm stops, mV.</summary>
    public int MaxSupplyMv;

    /// <summary>Nominal time between two calls of the control cycle, µs.</summary>
    public int ControlPeriodUs = 10000;

    /// <summary>Servo lag that goals are advanced by along the velocity, µs. 0 = goals are the plain setpoints.</summary>
    public int GoalLeadUs;

    /// <summary>Servo lag by inertia that goals are advanced by along the acceleration, ms² (10⁻⁶ s²).</summary>
    public int GoalAccelerationLeadMs2;

    /// <summary>How long after coming to rest by fault <see cref="StopPolicy.ReduceTorque"/> takes effect, µs.</summary>
    public int ReduceTorqueAfterUs = 30000000;

    /// <summary>Proportional gain written to the servos for this session; 0 leaves the stored one.</summary>
    public byte ServoPositionGain;

    /// <summary>Whether every value is in the range that the controller's arithmetic relies on.</summary>
    public ConfigurationResult Check()
    {
        if (BusFamily == BusFamily.None || BusFamily > BusFamily.MotorEncoder)
            return ConfigurationResult.BadBusFamily;
        if (Joints.Length < 1 || Joints.Length > ContractLimits.MaxJointCount)
            return ConfigurationResult.BadJointCount;
        if (ControlPeriodUs < 1000 || ControlPeriodUs > 100000 || GoalLeadUs < 0 || GoalLeadUs > 200000
            || GoalAccelerationLeadMs2 < 0 || GoalAccelerationLeadMs2 > 10000 || ReduceTorqueAfterUs < 0)
            return ConfigurationResult.BadTiming;
        if (MinSupplyMv < 0 || MaxSupplyMv <= MinSupplyMv || MaxSupplyMv > 100000)
            return ConfigurationResult.BadSupply;
        for (int i = 0; i < Joints.Length; i++)
        {
            ConfigurationResult result = CheckJoint(i);
            if (result != ConfigurationResult.Ok)
                return result;
        }

        return ConfigurationResult.Ok;
    }

    private ConfigurationResult CheckJoint(int index)
    {
        JointConfiguration joint = Joints[index];
        if (joint.ServoId > 253)
            return ConfigurationResult.BadServoId;
        for (int i = 0; i < index; i++)
        {
            if (Joints[i].ServoId == joint.ServoId)
                return ConfigurationResult.BadServoId;
        }

        if (joint.Sign != 1 && joint.Sign != -1 || joint.ZeroStep < -30000 || joint.ZeroStep > 30000)
            return ConfigurationResult.BadZero;
        if (joint.SpanUrad < 1000 || joint.SpanUrad > 100000000 || joint.SpanSteps < 1 || joint.SpanSteps > 1000000 || joint.LeastStep >= joint.MostStep)
            return ConfigurationResult.BadScale;
        if (joint.MinPositionUrad >= joint.MaxPositionUrad || joint.MinPositionUrad < -40000000 || joint.MaxPositionUrad > 40000000
            || joint.MaxVelocityUradPerS < 1000 || joint.MaxVelocityUradPerS > 20000000
            || joint.MaxAccelerationUradPerS2 < 10000 || joint.MaxAccelerationUradPerS2 > 400000000
            || joint.MaxFollowingErrorUrad < 1000)
            return ConfigurationResult.BadLimit;
        bool isBlind = BusFamily == BusFamily.PulseLedc || BusFamily == BusFamily.PulsePca9685;
        if (isBlind && (joint.RestPositionUrad < joint.MinPositionUrad || joint.RestPositionUrad > joint.MaxPositionUrad))
            return ConfigurationResult.BadLimit;
        if (!IsCouplingUsable(joint, index, isBlind))
            return ConfigurationResult.BadCoupling;
        if (!joint.Motor.IsUsable)
            return ConfigurationResult.BadTuning;
        if (joint.MaxCurrentMa < 1 || joint.MaxTemperatureC < 20 || joint.MaxTemperatureC > 100
            || joint.TorqueLimitPermille < 1 || joint.TorqueLimitPermille > 1000
            || joint.ReducedTorquePermille < 1 || joint.ReducedTorquePermille > joint.TorqueLimitPermille)
            return ConfigurationResult.BadProtection;
        return joint.StopPolicy == StopPolicy.Hold || joint.StopPolicy == StopPolicy.ReduceTorque
            ? ConfigurationResult.Ok
            : ConfigurationResult.BadStopPolicy;
    }

    private bool IsCouplingUsable(JointConfiguration joint, int index, bool isBlind)
    {
        if (joint.LinkedJoint != CoupledRange.NoJoint && (!isBlind || joint.LinkedJoint >= index || !IsShare(joint.LinkedPpm)))
            return false;
        CoupledRange range = joint.Coupled;
        if (!range.IsSet)
            return true;
        if (range.Joint >= index || !IsShare(range.MinSlopePpm) || !IsShare(range.MaxSlopePpm) || !IsAngle(range.MinOffsetUrad) || !IsAngle(range.MaxOffsetUrad))
            return false;
        // The range must not close anywhere the other joint may go, and a joint that is never measured must start inside it.
        JointConfiguration other = Joints[range.Joint];
        return range.MinUrad(other.MinPositionUrad) < range.MaxUrad(other.MinPositionUrad) && range.MinUrad(other.MaxPositionUrad) < range.MaxUrad(other.MaxPositionUrad)
            && (!isBlind || range.ExcessUrad(joint.RestPositionUrad, other.RestPositionUrad) == 0);
    }

    private static bool IsShare(int ppm) => ppm >= -10000000 && ppm <= 10000000;

    private static bool IsAngle(int urad) => urad >= -40000000 && urad <= 40000000;
}
