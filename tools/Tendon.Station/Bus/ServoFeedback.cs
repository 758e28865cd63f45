using Tendon.Firmware.Control.Feetech;

namespace Tendon.Station.Bus;

/// <summary>One reading of a servo's feedback block.</summary>
/// <param name="PositionSteps">Position as shown, after the homing offset.</param>
/// <param name="LoadPermille">Duty cycle of the motor, 0.1 %, with the sign of its drive.</param>
/// <param name="VoltageMv">Supply at the servo, mV.</param>
/// <param name="TemperatureC">°C.</param>
/// <param name="Status">Alarm bits: 0 voltage, 1 sensor, 2 temperature, 3 current, 5 overload.</param>
/// <param name="CurrentMa">Motor current without sign, mA.</param>
/// <param name="TimeUs">Port time at which it was asked for, µs.</param>
public readonly record struct ServoFeedback(int PositionSteps, int LoadPermille, int VoltageMv, int TemperatureC, byte Status, int CurrentMa, long TimeUs)
{
    private const double CurrentUnitMa = 6.5;

    /// <summary>Reads the registers from <see cref="ServoRegister.Feedback"/> on.</summary>
    public static ServoFeedback Read(ReadOnlySpan<byte> block, long timeUs) => new(
        SignMagnitude.Decode(block[0] | (block[1] << 8), SignMagnitude.PositionSignBit),
        SignMagnitude.Decode(block[4] | (block[5] << 8), SignMagnitude.LoadSignBit),
        block[6] * 100,
        block[7],
        block[9],
        (int)Math.Round((block[13] | (block[14] << 8)) * CurrentUnitMa),
        timeUs);
}
