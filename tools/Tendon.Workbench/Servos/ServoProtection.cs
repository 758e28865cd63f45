using R = Tendon.Workbench.Servos.StsRegister;

namespace Tendon.Workbench.Servos;

/// <summary>
/// Overload, over-current, temperature and voltage guards. Overload leaves the protective torque; the others switch torque off
/// when the unload mask names them. Status bits live as long as their cause; the overload clears when the drive reverses or
/// torque is enabled anew.
/// </summary>
internal sealed class ServoProtection(StsRegisters registers)
{
    private double _overloadS, _overCurrentS;
    private int _overloadSign;

    public StsStatus Status { get; private set; }

    /// <summary>True when torque must be switched off.</summary>
    public bool Unload => ((byte)(Status & ~StsStatus.Overload) & registers[R.UnloadMask]) != 0;

    public void Reset()
    {
        _overloadS = _overCurrentS = 0;
        _overloadSign = 0;
        Status = StsStatus.None;
    }

    /// <returns>The duty cycle that the guards let through.</returns>
    /// <param name="duty">Wanted duty cycle.</param>
    /// <param name="backEmf">Duty cycle that the present speed alone answers to; limits apply to what exceeds it, the torque.</param>
    public double Limit(double duty, double backEmf)
    {
        if (_overloadSign != 0 && Math.Sign(duty) == -_overloadSign) ClearOverload();
        double limit = registers.Word(R.TorqueLimit) / 1000.0;
        if (_overloadSign != 0 && (registers[R.UnloadMask] & (byte)StsStatus.Overload) != 0)
            limit = Math.Min(limit, registers[R.ProtectiveTorque] / 100.0);
        return Math.Clamp(Math.Clamp(duty, backEmf - limit, backEmf + limit), -1, 1);
    }

    /// <summary>Updates timers and status from what the drive did in the last <paramref name="dtS"/> seconds.</summary>
    public void Step(double duty, double currentA, double supplyV, double temperatureC, double dtS)
    {
        _overloadS = Math.Abs(duty) * 100 >= registers[R.OverloadTorque] ? _overloadS + dtS : 0;
        if (_overloadS >= registers[R.ProtectionTime] * 0.01 && registers[R.ProtectionTime] > 0) _overloadSign = Math.Sign(duty);
        bool overCurrent = currentA > registers.Word(R.ProtectionCurrent) * 0.0065;
        _overCurrentS = overCurrent ? _overCurrentS + dtS : 0;

        StsStatus status = _overloadSign != 0 ? StsStatus.Overload : StsStatus.None;
        if (overCurrent && _overCurrentS >= registers[R.OverCurrentTime] * 0.01) status |= StsStatus.Current;
        if (temperatureC >= registers[R.MaxTemperature]) status |= StsStatus.Temperature;
        double decivolts = supplyV * 10;
        if (decivolts > registers[R.MaxVoltage] + 0.5 || decivolts < registers[R.MinVoltage] - 0.5) status |= StsStatus.Voltage;
        Status = status;
    }

    private void ClearOverload()
    {
        _overloadS = 0;
        _overloadSign = 0;
    }
}
