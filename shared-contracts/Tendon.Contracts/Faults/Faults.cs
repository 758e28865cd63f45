namespace Tendon.Contracts;

/// <summary>What the fault numbers mean to whoever has to act on them.</summary>
public static class Faults
{
    /// <summary>Joint index of a fault that concerns no single joint.</summary>
    public const byte NoJoint = 255;

    /// <summary>Who may clear the fault; Technician for a number this build does not know.</summary>
    public static ClearedBy ClearedBy(FaultCode code)
    {
        switch (code)
        {
            case FaultCode.None:
                return Contracts.ClearedBy.None;
            case FaultCode.BusLost:
            case FaultCode.JointMissing:
            case FaultCode.BusCorrupt:
            case FaultCode.FeedbackStale:
            case FaultCode.JointOverload:
            case FaultCode.JointOvercurrent:
            case FaultCode.JointOverTemperature:
            case FaultCode.SupplyUnderVoltage:
            case FaultCode.JointTorqueLost:
            case FaultCode.PositionLimit:
            case FaultCode.FollowingError:
            case FaultCode.EncoderJumpOnArming:
            case FaultCode.Overspeed:
            case FaultCode.ArmingTimeout:
            case FaultCode.SetpointUnderrun:
            case FaultCode.EmergencyStopSensed:
            case FaultCode.WatchdogReset:
            case FaultCode.BrownOutReset:
            case FaultCode.ControlOverrun:
                return Contracts.ClearedBy.Operator;
            case FaultCode.SupplyOverVoltage:
            case FaultCode.ClockFault:
            case FaultCode.InternalError:
                return Contracts.ClearedBy.PowerCycle;
            default:
                return Contracts.ClearedBy.Technician;
        }
    }
}
