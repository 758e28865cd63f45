namespace Tendon.Firmware.Control.Configuration;

/// <summary>What a joint does once a fault has brought the arm to rest.</summary>
/// <remarks>No value releases the joint: what gravity loads must never fall because setpoints ran dry.</remarks>
public enum StopPolicy : byte
{
    /// <summary>No policy; invalid in a configuration.</summary>
    None = 0,

    /// <summary>Keeps holding with its normal torque limit.</summary>
    Hold = 1,

    /// <summary>After <see cref="ArmConfiguration.ReduceTorqueAfterUs"/> holds with its reduced torque limit, to stay cool.</summary>
    ReduceTorque = 2,
}
