namespace Tendon.Contracts;

/// <summary>What became of a segment. Everything but <see cref="Accepted"/> leaves the buffered motion untouched and is counted, not a fault.</summary>
public enum SegmentResult : byte
{
    None = 0,
    Accepted = 1,

    /// <summary>The bytes are not a segment (see <see cref="ReadResult"/>).</summary>
    Malformed = 2,

    /// <summary>Meant for another boot of the device.</summary>
    WrongEpoch = 3,

    /// <summary>Another writer holds the arm.</summary>
    WrongAuthority = 4,

    /// <summary>Not newer than the last accepted sequence.</summary>
    ReplayedSequence = 5,

    /// <summary>Apply time already past on the device clock.</summary>
    Stale = 6,

    /// <summary>Ends beyond the device's buffer horizon.</summary>
    TooFarAhead = 7,

    /// <summary>The arm is not holding or tracking.</summary>
    WrongState = 8,

    WrongJointCount = 9,

    /// <summary>First position further from the buffered motion than the join tolerance.</summary>
    PositionNotJoined = 10,

    /// <summary>First velocity further from the buffered motion than the join tolerance.</summary>
    VelocityNotJoined = 11,

    OutsidePositionLimit = 12,
    OutsideVelocityLimit = 13,
    OutsideAccelerationLimit = 14,

    /// <summary>The last knot does not stand still.</summary>
    NotAStop = 15,

    /// <summary>No room for its knots.</summary>
    BufferFull = 16,

    /// <summary>Valid for a shorter time than its knots last.</summary>
    ValidityTooShort = 17,

    /// <summary>Violates a limit that couples two joints.</summary>
    OutsideCoupledLimit = 18,
}
