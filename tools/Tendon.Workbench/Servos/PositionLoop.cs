using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Servos;

/// <summary>
/// The servo's control loop, 1 kHz and faster: mode, profile, PID, dead zone, torque limit → duty cycle. Gains are set so that
/// the factory P of 32 gives 4 % duty per tick, which reproduces the sag measured on an SO-101 (1.5 kg at 10 cm).
/// </summary>
internal sealed class PositionLoop(StsRegisters registers, ServoParameters parameters)
{
    private const double DutyPerTick = 0.04;
    private const double FactoryP = 32, FactoryD = 32;
    private const double DampingNmSPerRad = 2.4;
    private const double TickRad = 2 * Math.PI / 4096;
    private const double GoalRateFilterS = 0.02;
    private readonly MotionProfile _profile = new();
    private double _lastTarget, _goalTicksPerS, _integral;

    /// <summary>Where the loop is sent now, in ticks of the present-position register.</summary>
    public double TargetTicks => _profile.Position;

    public void Reset(double presentTicks)
    {
        _profile.Reset(presentTicks);
        _lastTarget = presentTicks;
        _goalTicksPerS = _integral = 0;
    }

    /// <returns>Duty cycle −1…1, before protections.</returns>
    /// <param name="presentTicks">Measured position.</param>
    /// <param name="gearRadPerS">Speed as the back-EMF shows it.</param>
    /// <param name="dtS">Step in seconds.</param>
    public double Step(int presentTicks, double gearRadPerS, double dtS) => registers[R.Mode] switch
    {
        1 => SpeedDuty(gearRadPerS, dtS),
        2 => registers.Signed(R.GoalTime, 10) / 1000.0,
        _ => PositionDuty(presentTicks, gearRadPerS, dtS),
    };

    private double PositionDuty(int presentTicks, double gearRadPerS, double dtS)
    {
        _profile.Step(GoalTicks(), Math.Abs(registers.Signed(R.GoalSpeed, 15)) * SpeedUnit(), registers[R.Acceleration] * 100.0, dtS);
        double goalRate = (_profile.Position - _lastTarget) / dtS;
        _lastTarget = _profile.Position;
        _goalTicksPerS += (goalRate - _goalTicksPerS) * dtS / (GoalRateFilterS + dtS);

        double error = _profile.Position - presentTicks;
        int deadZone = error > 0 ? registers[R.DeadZoneCw] : registers[R.DeadZoneCcw];
        double active = Math.Abs(error) <= deadZone ? 0 : error - (Math.Sign(error) * deadZone);
        double limit = registers[R.IntegralLimit] / 255.0;
        _integral = Math.Clamp(_integral + (active * registers[R.PositionI] * 1e-3 * dtS), -limit, limit);
        double rateError = (_goalTicksPerS * TickRad) - gearRadPerS;
        double damping = registers[R.PositionD] / FactoryD * DampingNmSPerRad / parameters.StallTorqueNm;
        double duty = (active * DutyPerTick * registers[R.PositionP] / FactoryP) + (rateError * damping) + _integral;
        return active == 0 ? duty : duty + (Math.Sign(active) * registers[R.MinStartForce] / 1000.0);
    }

    private double SpeedDuty(double gearRadPerS, double dtS)
    {
        double wanted = registers.Signed(R.GoalSpeed, 15) * SpeedUnit() * TickRad;
        double error = wanted - gearRadPerS;
        _integral = Math.Clamp(_integral + (error * registers[R.SpeedI] * 0.2 * dtS), -1, 1);
        return (wanted / parameters.NoLoadRadPerS) + (error * registers[R.SpeedP] * 0.05) + _integral;
    }

    private double GoalTicks()
    {
        int goal = registers.Signed(R.GoalPosition, 15);
        int min = registers.Word(R.MinAngle), max = registers.Word(R.MaxAngle);
        return min == 0 && max == 0 ? goal : Math.Clamp(goal, min, max);
    }

    // Phase bit 2: goal speeds count single steps, else fifty.
    private double SpeedUnit() => (registers[R.Phase] & 0x04) != 0 ? 1 : 50;
}
