namespace Tendon.Workbench.Servos;

/// <summary>An actuator on the bench, whatever it is commanded by: its physics at the output shaft.</summary>
internal interface IShaft
{
    /// <summary>Motor, gears and shaft.</summary>
    ServoMotor Motor { get; }

    /// <summary>Current drawn from the supply in amperes.</summary>
    double SupplyCurrentA { get; }

    /// <summary>One step of loop and physics; see <see cref="ServoMotor.Step"/> for the physical arguments.</summary>
    void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad);
}
