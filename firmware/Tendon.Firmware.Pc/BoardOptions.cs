using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Mqtt;

namespace Tendon.Firmware.Pc;

/// <summary>How a board runs.</summary>
/// <param name="Configuration">The arm.</param>
/// <param name="ArmName">Name in the topics: 1 to 32 of a–z, 0–9, '-' and '_'.</param>
/// <param name="Broker">Where messages go.</param>
public sealed record BoardOptions(ArmConfiguration Configuration, string ArmName, BrokerAddress Broker)
{
    /// <summary>Takes one line for a person: connection, state and fault changes. Called from several threads.</summary>
    public Action<string> Say { get; init; } = static _ => { };

    /// <summary>Whether the calibration that was laid over the configuration fits; unless Ok the arm never arms.</summary>
    public CalibrationResult Calibration { get; init; } = CalibrationResult.Ok;

    /// <summary>Control cycles between two state messages: 2 = 50 Hz.</summary>
    public int CyclesPerState { get; init; } = 2;
}
