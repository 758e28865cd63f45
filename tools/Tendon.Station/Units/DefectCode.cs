namespace Tendon.Station.Units;

/// <summary>What may be wrong with a unit. The wire form of a code is <see cref="DefectCodes.Text"/> and never changes; README.md says what each means and who finds it.</summary>
public enum DefectCode
{
    /// <summary>No defect; never in a finding.</summary>
    None = 0,

    /// <summary>Two servos answer to each other's ids.</summary>
    SwappedIds,

    /// <summary>A servo of another voltage class than the supply.</summary>
    WrongVoltage,

    /// <summary>Servos with different firmware versions on one bus.</summary>
    MixedFirmware,

    /// <summary>A joint that needs more torque to turn than its make-up explains.</summary>
    StickyJoint,

    /// <summary>More play between gear train and shaft than a sound servo has.</summary>
    WornGear,

    /// <summary>A position reading that does not follow the shaft.</summary>
    DeadEncoder,

    /// <summary>A position reading that jitters or jumps.</summary>
    WeakMagnet,

    /// <summary>Bytes that arrive damaged.</summary>
    NoisyBus,

    /// <summary>A motor that turns against the sense of its encoder.</summary>
    ReversedMotor,

    /// <summary>The supply sags under load until servos restart.</summary>
    BrownOut,

    /// <summary>Two servos answer to one id.</summary>
    DuplicateId,

    /// <summary>A servo that the arm file names does not answer.</summary>
    MissingServo,

    /// <summary>A servo of a model that the arm file does not name.</summary>
    UnknownModel,

    /// <summary>A joint whose mechanical ends are not where the arm file has them.</summary>
    WrongRange,

    /// <summary>A servo that does not keep what is written to it.</summary>
    EepromLost,

    /// <summary>A joint that does not reach its ends.</summary>
    ShortRange,

    /// <summary>A joint that stays behind its goal.</summary>
    PoorTracking,

    /// <summary>A servo that draws more current than the arm file allows.</summary>
    OverCurrent,

    /// <summary>A servo that gets too hot.</summary>
    TooHot,
}
