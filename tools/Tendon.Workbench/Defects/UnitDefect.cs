namespace Tendon.Workbench.Defects;

/// <summary>What may be planted in an emulated unit: each is a physical change, none a message to whoever looks for it.</summary>
public enum UnitDefect
{
    /// <summary>Nothing; never planted.</summary>
    None = 0,

    /// <summary>The ids of two servos are exchanged.</summary>
    SwappedIds,

    /// <summary>Servos wound and marked for 7.4 V on the 12 V supply.</summary>
    WrongVoltage,

    /// <summary>Servos with different firmware on one bus.</summary>
    MixedFirmware,

    /// <summary>A joint with several times the friction: a bent shaft, glue, a screw too long.</summary>
    StickyJoint,

    /// <summary>Several degrees of play between gear train and shaft.</summary>
    WornGear,

    /// <summary>A position sensor that stands still.</summary>
    DeadEncoder,

    /// <summary>A position sensor that jitters and jumps: its magnet is weak or too far away.</summary>
    WeakMagnet,

    /// <summary>Bits that flip on the wire: a bad crimp, a long cable beside the supply.</summary>
    NoisyBus,

    /// <summary>Motor wires exchanged: torque against the sense of the sensor.</summary>
    ReversedMotor,

    /// <summary>A supply that is too weak or a cable too thin: servos restart under load.</summary>
    BrownOut,
}
