using Tendon.Mqtt;

namespace Tendon.Tool.Run;

/// <summary>What a host connects to.</summary>
/// <param name="Camera">An address, a device or a picture file.</param>
/// <param name="CalibrationPath">The camera's calibration file.</param>
/// <param name="Broker">Where the arm is; null when only a plan is wanted.</param>
/// <param name="ArmName">The arm's name at the broker.</param>
/// <param name="ArmFileName">The arm file.</param>
public sealed record HostOptions(string Camera, string CalibrationPath, BrokerAddress? Broker, string ArmName = "so101", string ArmFileName = "so101")
{
    /// <summary>An operator panel must be there: its enable starts the work and its stop ends it.</summary>
    public bool UsePanel { get; init; }
}
