namespace Tendon.Host.Core.Arm;

/// <summary>Why there is no link to an arm.</summary>
public enum ArmLinkProblem
{
    None = 0,

    /// <summary>The broker cannot be reached or turns this host away.</summary>
    Broker = 1,

    /// <summary>No arm of that name has said hello.</summary>
    NoHello = 2,

    /// <summary>The arm is known, but offline.</summary>
    Offline = 3,

    /// <summary>The device speaks another contract major, or what it sent is no hello at all.</summary>
    ContractMismatch = 4,

    /// <summary>The device has another number of joints.</summary>
    JointCountMismatch = 5,

    /// <summary>The device was configured from another arm file.</summary>
    ArmFileMismatch = 6,

    /// <summary>The device is online but sends no state.</summary>
    NoState = 7,

    /// <summary>The device does not answer clock requests.</summary>
    NoClock = 8,

    /// <summary>The arm's name is not a name.</summary>
    InvalidName = 9,
}
