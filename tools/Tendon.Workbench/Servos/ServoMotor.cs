namespace Tendon.Workbench.Servos;

/// <summary>
/// Motor, gear train and output shaft. The gear train carries the inertia (its own plus the link's); the output shaft follows
/// it within the play and, inside the play, falls the way the load pushes. Angles in radians, positive as the ticks rise.
/// </summary>
internal sealed class ServoMotor(ServoParameters parameters, double shaftRad)
{
    // Grease in the play. Less of it lets a stiff contact rattle the shaft from side to side once a step.
    private const double PlayNmS = 2.0;

    /// <summary>Angle of the output shaft, where the encoder sits and the link is bolted on.</summary>
    public double ShaftRad { get; private set; } = shaftRad;

    /// <summary>Speed of the output shaft in rad/s.</summary>
    public double ShaftRadPerS { get; private set; }

    /// <summary>Angle of the gear train before the play.</summary>
    public double GearRad { get; private set; } = shaftRad;

    /// <summary>Speed of the gear train in rad/s.</summary>
    public double GearRadPerS { get; private set; }

    /// <summary>Torque of the motor before friction in N·m at the shaft.</summary>
    public double MotorTorqueNm { get; private set; }

    /// <summary>Winding current in amperes, without sign.</summary>
    public double CurrentA { get; private set; }

    /// <summary>Winding temperature in °C.</summary>
    public double TemperatureC { get; internal set; } = parameters.AmbientC;

    /// <summary>Puts the shaft somewhere, at rest.</summary>
    public void Place(double shaftRad)
    {
        ShaftRad = GearRad = shaftRad;
        ShaftRadPerS = GearRadPerS = 0;
    }

    /// <summary>Integrates one step, implicit in speed so that friction can stop but never reverse the gear train.</summary>
    /// <param name="dtS">Step in seconds, ≤ 0.001.</param>
    /// <param name="drive">State of the bridge.</param>
    /// <param name="duty">Duty cycle −1…1 when driven.</param>
    /// <param name="supplyV">Supply voltage.</param>
    /// <param name="loadNm">External torque on the shaft: gravity and contacts.</param>
    /// <param name="linkInertiaKgM2">Inertia of everything the shaft carries.</param>
    /// <param name="minRad">Lower mechanical stop.</param>
    /// <param name="maxRad">Upper mechanical stop.</param>
    public void Step(double dtS, MotorDrive drive, double duty, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad)
    {
        double inertia = parameters.InertiaKgM2 + linkInertiaKgM2;
        double brakeNmS = drive == MotorDrive.Free ? 0 : parameters.StallTorqueNm / parameters.NoLoadRadPerS;
        double driveNm = drive == MotorDrive.Driven ? parameters.StallTorqueNm * duty * supplyV / parameters.RatedSupplyV : 0;
        double shaftLoadNm = LoadReachesGear(loadNm) ? loadNm : 0;
        double speed = ((inertia * GearRadPerS) + (dtS * (driveNm + shaftLoadNm))) / (inertia + (dtS * (brakeNmS + parameters.ViscousNmS)));
        double friction = dtS * parameters.CoulombNm / inertia;
        GearRadPerS = Math.Abs(speed) <= friction ? 0 : speed - (Math.Sign(speed) * friction);
        GearRad += GearRadPerS * dtS;
        MotorTorqueNm = driveNm - (brakeNmS * GearRadPerS);
        CurrentA = parameters.StallCurrentA * Math.Abs(MotorTorqueNm) / parameters.StallTorqueNm;
        MoveShaft(dtS, loadNm, minRad, maxRad);
        double heatW = CurrentA * CurrentA * parameters.WindingOhm;
        TemperatureC += (parameters.AmbientC + (heatW * parameters.HeatingKPerW) - TemperatureC) * dtS / parameters.ThermalTimeS;
    }

    private bool LoadReachesGear(double loadNm)
    {
        const double contactRad = 1e-7;
        double play = ShaftRad - GearRad;
        return loadNm > 0 ? play >= parameters.BacklashRad - contactRad : play <= contactRad - parameters.BacklashRad;
    }

    private void MoveShaft(double dtS, double loadNm, double minRad, double maxRad)
    {
        double before = ShaftRad;
        double excess = Math.Abs(loadNm) - parameters.ShaftFrictionNm;
        double moved = excess > 0 ? before + (dtS * (GearRadPerS + (Math.Sign(loadNm) * excess / PlayNmS))) : before;
        moved = Math.Clamp(moved, GearRad - parameters.BacklashRad, GearRad + parameters.BacklashRad);
        double stopped = Math.Clamp(moved, minRad, maxRad);
        if (stopped != moved)
        {
            // A stop is hard: the gear train runs up to the play behind it and stays there.
            GearRad = Math.Clamp(GearRad, stopped - parameters.BacklashRad, stopped + parameters.BacklashRad);
            bool outward = moved > maxRad ? GearRadPerS > 0 : GearRadPerS < 0;
            if (outward) GearRadPerS = 0;
        }

        ShaftRad = stopped;
        ShaftRadPerS = (stopped - before) / dtS;
    }
}
