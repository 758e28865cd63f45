using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;

namespace Tendon.Firmware.Control.Supervision;

/// <summary>Watches one joint's measurements. Every limit must be exceeded for a while: one damaged or extreme sample stops nothing.</summary>
public sealed class JointSupervisor
{
    private const int ElectricalSamples = 50;
    private const int GripCurrentSamples = 300;
    private const int FollowingSamples = 25;
    private const int StatusSamples = 10;
    private const int OverspeedSamples = 5;
    private const int PositionSamples = 20;
    private const int PositionMarginUrad = 120000;
    private const int OverspeedMarginUradPerS = 600000;
    private const int LagAllowanceUs = 80000;
    private const int CoolByC = 5;

    private readonly JointConfiguration _joint;
    private readonly int _minSupplyMv;
    private readonly int _maxSupplyMv;
    private Debounce _current;
    private Debounce _temperature;
    private Debounce _underVoltage;
    private Debounce _overVoltage;
    private Debounce _following;
    private Debounce _overload;
    private Debounce _sensor;
    private Debounce _torqueLost;
    private Debounce _overspeed;
    private Debounce _position;

    /// <summary>A supervisor for one joint of an arm.</summary>
    public JointSupervisor(JointConfiguration joint, int minSupplyMv, int maxSupplyMv)
    {
        _joint = joint;
        _minSupplyMv = minSupplyMv;
        _maxSupplyMv = maxSupplyMv;
    }

    /// <summary>Measured value that belongs to the fault found last, in the unit the contract gives for it.</summary>
    public int Detail { get; private set; }

    /// <summary>Looks at a fresh sample.</summary>
    /// <returns>The gravest fault that is present, or None.</returns>
    public FaultCode Check(JointMeasurement measured, bool torqueOn, int setpointUrad, int setpointUradPerS)
    {
        FaultCode electrical = CheckElectrical(measured, torqueOn);
        if (electrical != FaultCode.None || !torqueOn)
            return electrical;
        return CheckMotion(measured, setpointUrad, setpointUradPerS);
    }

    /// <summary>Whether the cause of a fault is still there, so that it may not be cleared.</summary>
    public bool IsCausePresent(FaultCode code, JointMeasurement measured)
    {
        switch (code)
        {
            case FaultCode.BusLost:
            case FaultCode.JointMissing:
                return measured.MissedInRow > 1;
            case FaultCode.JointOverTemperature:
                return measured.TemperatureC > _joint.MaxTemperatureC - CoolByC;
            case FaultCode.SupplyUnderVoltage:
                return _underVoltage.IsPresent;
            case FaultCode.JointOvercurrent:
                return _current.IsPresent;
            case FaultCode.JointOverload:
                return _overload.IsPresent;
            default:
                return false;
        }
    }

    private FaultCode CheckElectrical(JointMeasurement measured, bool torqueOn)
    {
        int currentMa = Whole.Magnitude(measured.CurrentMa);
        if (_sensor.Add((measured.Status & JointSample.SensorStatus) != 0, StatusSamples))
            return Found(FaultCode.JointSensorFailed, measured.Status);
        if (_overVoltage.Add(measured.HasVoltage && measured.VoltageMv > _maxSupplyMv, ElectricalSamples))
            return Found(FaultCode.SupplyOverVoltage, measured.VoltageMv);
        if (_underVoltage.Add(measured.HasVoltage && measured.VoltageMv < _minSupplyMv, ElectricalSamples))
            return Found(FaultCode.SupplyUnderVoltage, measured.VoltageMv);
        if (_temperature.Add(measured.TemperatureC > _joint.MaxTemperatureC, ElectricalSamples))
            return Found(FaultCode.JointOverTemperature, measured.TemperatureC);
        if (_current.Add(torqueOn && currentMa > _joint.MaxCurrentMa, _joint.Grips ? GripCurrentSamples : ElectricalSamples))
            return Found(FaultCode.JointOvercurrent, currentMa);
        if (_overload.Add(torqueOn && (measured.Status & JointSample.OverloadStatus) != 0, StatusSamples))
            return Found(FaultCode.JointOverload, measured.LoadPermille);
        if (_torqueLost.Add(torqueOn && (measured.Status & JointSample.TorqueLostStatus) != 0, StatusSamples))
            return Found(FaultCode.JointTorqueLost, measured.Status);
        return FaultCode.None;
    }

    private FaultCode CheckMotion(JointMeasurement measured, int setpointUrad, int setpointUradPerS)
    {
        int errorUrad = measured.PositionUrad - setpointUrad;
        long allowedUrad = _joint.MaxFollowingErrorUrad + (Whole.Magnitude((long)setpointUradPerS) * LagAllowanceUs / 1000000);
        if (_following.Add(!_joint.Grips && Whole.Magnitude(errorUrad) > allowedUrad, FollowingSamples))
            return Found(FaultCode.FollowingError, errorUrad);
        int speed = Whole.Magnitude(measured.VelocityUradPerS);
        long fastest = (_joint.MaxVelocityUradPerS * 3L / 2) + OverspeedMarginUradPerS;
        if (_overspeed.Add(!_joint.Grips && speed > fastest, OverspeedSamples))
            return Found(FaultCode.Overspeed, measured.VelocityUradPerS);
        bool outside = measured.PositionUrad < _joint.MinPositionUrad - PositionMarginUrad || measured.PositionUrad > _joint.MaxPositionUrad + PositionMarginUrad;
        if (_position.Add(outside, PositionSamples))
            return Found(FaultCode.PositionLimit, measured.PositionUrad);
        return FaultCode.None;
    }

    private FaultCode Found(FaultCode code, int detail)
    {
        Detail = detail;
        return code;
    }
}
