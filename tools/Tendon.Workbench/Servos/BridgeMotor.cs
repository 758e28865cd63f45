namespace Tendon.Workbench.Servos;

/// <summary>A geared motor on a bridge, without any electronics of its own.</summary>
/// <param name="parameters">The motor.</param>
/// <param name="shaftRad">Shaft angle at the start.</param>
internal sealed class BridgeMotor(ServoParameters parameters, double shaftRad) : IShaft
{
    public ServoMotor Motor { get; } = new(parameters, shaftRad);

    public double SupplyCurrentA => parameters.IdleCurrentA + (Motor.CurrentA * Math.Abs(Duty));

    /// <summary>Duty cycle −1…1.</summary>
    public double Duty { get; set; }

    public void Step(double dtS, long timeUs, double supplyV, double loadNm, double linkInertiaKgM2, double minRad, double maxRad) =>
        Motor.Step(dtS, Duty == 0 ? MotorDrive.Braked : MotorDrive.Driven, Duty, supplyV, loadNm, linkInertiaKgM2, minRad, maxRad);
}
