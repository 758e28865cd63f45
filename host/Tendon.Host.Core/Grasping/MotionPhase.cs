namespace Tendon.Host.Core.Grasping;

/// <summary>What a step of a sequence is for.</summary>
public enum MotionPhase
{
    None = 0,

    /// <summary>Free move to above the object, opening the jaw on the way.</summary>
    Reach = 1,

    /// <summary>Straight down around the object.</summary>
    Approach = 2,

    /// <summary>Closing the jaw on the object.</summary>
    Close = 3,

    /// <summary>Straight up with the object.</summary>
    Lift = 4,

    /// <summary>Free move to above the place.</summary>
    Carry = 5,

    /// <summary>Straight down to the place.</summary>
    Lower = 6,

    /// <summary>Opening the jaw.</summary>
    Release = 7,

    /// <summary>Moving the fixed pad off the object.</summary>
    Clear = 8,

    /// <summary>Straight up without the object.</summary>
    Retreat = 9,

    /// <summary>Free move to a named posture, such as the one for looking.</summary>
    Return = 10,

    /// <summary>Slowly along the table, an object before the fingers.</summary>
    Push = 11,
}
