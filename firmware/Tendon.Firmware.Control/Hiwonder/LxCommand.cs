namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>Commands of the LX bus servo protocol. A read is answered under its own number; a write is never answered.</summary>
/// <remarks>The maker's document prints two things wrong: the offset read as command 9 of length 7 (it is 19, length 3) and the position range of a move as 0 to 100 (it is 0 to 1000).</remarks>
public static class LxCommand
{
    /// <summary>Moves to a position in a time, at constant speed.</summary>
    public const byte MoveTimeWrite = 1;

    /// <summary>Goal and time of the last move.</summary>
    public const byte MoveTimeRead = 2;

    /// <summary>As <see cref="MoveTimeWrite"/>, but waits for <see cref="MoveStart"/>.</summary>
    public const byte MoveTimeWaitWrite = 7;

    /// <summary>Goal and time of the move that waits.</summary>
    public const byte MoveTimeWaitRead = 8;

    /// <summary>Starts the move that waits.</summary>
    public const byte MoveStart = 11;

    /// <summary>Stops and holds the present angle.</summary>
    public const byte MoveStop = 12;

    /// <summary>Gives the servo another id, for good. Never to be broadcast with more than one servo on the wire.</summary>
    public const byte IdWrite = 13;

    /// <summary>Id; the only command that is answered when broadcast.</summary>
    public const byte IdRead = 14;

    /// <summary>Shifts the zero, −125 to 125; the shaft moves at once.</summary>
    public const byte OffsetAdjust = 17;

    /// <summary>Keeps the shifted zero.</summary>
    public const byte OffsetSave = 18;

    /// <summary>The shift of the zero.</summary>
    public const byte OffsetRead = 19;

    /// <summary>Lowest and highest position.</summary>
    public const byte AngleLimitWrite = 20;

    /// <summary>Reads what <see cref="AngleLimitWrite"/> set.</summary>
    public const byte AngleLimitRead = 21;

    /// <summary>Lowest and highest supply, mV; outside the motor is switched off.</summary>
    public const byte VinLimitWrite = 22;

    /// <summary>Reads what <see cref="VinLimitWrite"/> set.</summary>
    public const byte VinLimitRead = 23;

    /// <summary>Temperature above which the motor is switched off until it has cooled, °C.</summary>
    public const byte TempMaxWrite = 24;

    /// <summary>Reads what <see cref="TempMaxWrite"/> set.</summary>
    public const byte TempMaxRead = 25;

    /// <summary>Temperature, °C.</summary>
    public const byte TempRead = 26;

    /// <summary>Supply, mV.</summary>
    public const byte VinRead = 27;

    /// <summary>Position, signed: it may lie below 0 or above 1000.</summary>
    public const byte PositionRead = 28;

    /// <summary>Position servo or motor with a speed; forgotten at power-off.</summary>
    public const byte ModeWrite = 29;

    /// <summary>Reads what <see cref="ModeWrite"/> set.</summary>
    public const byte ModeRead = 30;

    /// <summary>Torque: 0 off (also after power-on), 1 on.</summary>
    public const byte LoadWrite = 31;

    /// <summary>Whether there is torque.</summary>
    public const byte LoadRead = 32;

    /// <summary>Lamp: 0 lit, 1 off.</summary>
    public const byte LedWrite = 33;

    /// <summary>Reads what <see cref="LedWrite"/> set.</summary>
    public const byte LedRead = 34;

    /// <summary>What makes the lamp flash: 1 temperature, 2 voltage, 4 locked rotor.</summary>
    public const byte LedErrorWrite = 35;

    /// <summary>Reads what <see cref="LedErrorWrite"/> set.</summary>
    public const byte LedErrorRead = 36;

    /// <summary>The id every servo listens to.</summary>
    public const byte BroadcastId = 0xFE;
}
