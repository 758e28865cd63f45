namespace Tendon.Workbench.Servos;

/// <summary>A plain position loop as cheap servos have it: stiffness towards the goal, damping against the speed.</summary>
/// <param name="parameters">The motor.</param>
/// <param name="dutyPerRad">Stiffness.</param>
/// <param name="deadRad">Error that is let be.</param>
/// <param name="dampingNmSPerRad">Braking torque per speed beside the goal's, on top of the motor's own.</param>
internal sealed class ShaftLoop(ServoParameters parameters, double dutyPerRad = 26, double deadRad = 0.0015, double dampingNmSPerRad = 2.4)
{
    /// <returns>Duty cycle −1…1, within <paramref name="limit"/> of what the present speed alone answers to.</returns>
    public double Duty(double goalRad, double goalRadPerS, double measuredRad, double gearRadPerS, double limit)
    {
        double error = goalRad - measuredRad;
        double active = Math.Abs(error) <= deadRad ? 0 : error - (Math.Sign(error) * deadRad);
        double duty = (active * dutyPerRad) + ((goalRadPerS - gearRadPerS) * dampingNmSPerRad / parameters.StallTorqueNm);
        double backEmf = gearRadPerS / parameters.NoLoadRadPerS;
        return Math.Clamp(Math.Clamp(duty, backEmf - limit, backEmf + limit), -1, 1);
    }
}
