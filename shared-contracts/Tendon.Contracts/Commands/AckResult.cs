namespace Tendon.Contracts;

/// <summary>Answer to a command. Everything but <see cref="Ok"/> changed nothing.</summary>
public enum AckResult : byte
{
    None = 0,

    /// <summary>Done, or under way (arming and stopping take time: watch the state).</summary>
    Ok = 1,

    RefusedMalformed = 2,
    RefusedUnknownCommand = 3,
    RefusedWrongEpoch = 4,

    /// <summary>Another writer holds the arm.</summary>
    RefusedWrongAuthority = 5,

    /// <summary>Not possible in the present safety state.</summary>
    RefusedWrongState = 6,

    /// <summary>The arm must stand still first.</summary>
    RefusedMoving = 7,

    /// <summary>A fault is latched; clear it first.</summary>
    RefusedFaulted = 8,

    /// <summary>The argument is not the latched fault's code.</summary>
    RefusedWrongFault = 9,

    /// <summary>This fault is not cleared over the network (power cycle or technician).</summary>
    RefusedNotClearable = 10,

    /// <summary>The fault's cause is still there.</summary>
    RefusedCausePresent = 11,

    /// <summary>A joint has no feedback and nobody confirmed the rest pose.</summary>
    RefusedRestPoseUnconfirmed = 12,

    /// <summary>A joint does not answer or its reading is stale.</summary>
    RefusedJointMissing = 13,

    RefusedBadArgument = 14,
}
