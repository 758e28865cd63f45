namespace Tendon.Contracts;

/// <summary>One joint's block of a state message, for writing. Values that are not measured are written as 0.</summary>
public struct JointState
{
    public int PositionUrad;
    public int VelocityUradPerS;
    public int SetpointUrad;
    public short CurrentMa;
    public ushort VoltageMv;

    /// <summary>Load as the servo reports it, 1/1000 of its stall torque, signed like the joint.</summary>
    public short LoadPermille;

    public sbyte TemperatureC;
    public JointFlags Flags;
}
