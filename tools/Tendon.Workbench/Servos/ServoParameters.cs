using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Servos;

/// <summary>
/// Physics of one geared servo, at its output shaft. Defaults: the 12 V STS3215 1:345, from the maker's stall and no-load
/// figures and the friction, armature and backlash of the public SO-101 simulation model.
/// </summary>
public sealed record ServoParameters
{
    /// <summary>Stall torque at <see cref="RatedSupplyV"/> in N·m.</summary>
    public double StallTorqueNm { get; init; } = 2.94;

    /// <summary>No-load speed at <see cref="RatedSupplyV"/> in rad/s (about 48 rpm).</summary>
    public double NoLoadRadPerS { get; init; } = 5.0;

    /// <summary>Supply voltage that the two figures above belong to.</summary>
    public double RatedSupplyV { get; init; } = 12.0;

    /// <summary>Supply current at stall in amperes.</summary>
    public double StallCurrentA { get; init; } = 2.7;

    /// <summary>Current of the electronics alone in amperes.</summary>
    public double IdleCurrentA { get; init; } = 0.02;

    /// <summary>Coulomb friction of the gear train in N·m.</summary>
    public double CoulombNm { get; init; } = 0.052;

    /// <summary>Viscous friction in N·m·s/rad, on top of what the motor's back-EMF brakes.</summary>
    public double ViscousNmS { get; init; } = 0.01;

    /// <summary>Inertia of rotor and gears seen at the output shaft in kg·m².</summary>
    public double InertiaKgM2 { get; init; } = 0.028;

    /// <summary>Half the play between gear train and output shaft in radians (± 0.5°).</summary>
    public double BacklashRad { get; init; } = 0.5 * Math.PI / 180;

    /// <summary>Load in N·m above which the output shaft falls through the play.</summary>
    public double ShaftFrictionNm { get; init; } = 0.01;

    /// <summary>Standard deviation of the encoder's noise in ticks of 2π/4096.</summary>
    public double EncoderNoiseTicks { get; init; } = 0.25;

    /// <summary>Standard deviation of the current reading in amperes.</summary>
    public double CurrentNoiseA { get; init; } = 0.008;

    /// <summary>Winding resistance in ohms, which the heat comes from.</summary>
    public double WindingOhm { get; init; } = 4.4;

    /// <summary>Steady temperature rise in kelvin per watt.</summary>
    public double HeatingKPerW { get; init; } = 6.0;

    /// <summary>Time constant of warming and cooling in seconds.</summary>
    public double ThermalTimeS { get; init; } = 350;

    /// <summary>Room temperature in °C.</summary>
    public double AmbientC { get; init; } = 26;

    // The STS3215 of 7.4 V takes 8 V at most.
    private const double MostSevenVoltTypeV = 9;

    /// <summary>What a family's usual servo is for a supply: STS3215, of 12 V or of 7.4 V (19.5 kg·cm, 52 rpm and 2.5 A by the maker); LX-16A (17 kg·cm and 0.16 s/60° at 7.4 V); MG996R for pulses (11 kg·cm and
    /// 0.14 s/60° at 6 V). Friction, inertia and play of the last two are chosen by the STS3215's, not measured.</summary>
    public static ServoParameters Of(ServoFamily family, double nominalSupplyV) => family switch
    {
        ServoFamily.Lx => new ServoParameters { StallTorqueNm = 1.67, NoLoadRadPerS = 6.5, RatedSupplyV = 7.4, InertiaKgM2 = 0.012, CoulombNm = 0.05, WindingOhm = 2.5 },
        ServoFamily.Pulse => new ServoParameters { StallTorqueNm = 1.08, NoLoadRadPerS = 7.5, RatedSupplyV = 6.0, InertiaKgM2 = 0.01, CoulombNm = 0.04, WindingOhm = 2.0 },
        ServoFamily.Sts when nominalSupplyV < MostSevenVoltTypeV => new ServoParameters { StallTorqueNm = 1.91, NoLoadRadPerS = 5.45, RatedSupplyV = 7.4, StallCurrentA = 2.5, WindingOhm = 3.0 },
        _ => new ServoParameters(),
    };
}
