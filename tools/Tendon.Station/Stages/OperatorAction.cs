namespace Tendon.Station.Stages;

/// <summary>What the station may ask hands for.</summary>
public enum OperatorAction
{
    /// <summary>Nothing; never asked.</summary>
    None = 0,

    /// <summary>Take every servo off the bus.</summary>
    UnplugAll,

    /// <summary>Plug in the servo of one joint, and no other.</summary>
    PlugInOnly,

    /// <summary>Plug all servos in again.</summary>
    PlugInAll,

    /// <summary>Clear the space that the arm can reach; it will move.</summary>
    ClearSpace,

    /// <summary>Clear the space and hold an arm without feedback by hand: its joints are limp until they are tried.</summary>
    HoldUpright,

    /// <summary>Say whether a joint without feedback moved freely: true = it moved, false = it hit its end or buzzes.</summary>
    JointMovedFreely,

    /// <summary>Put a joint without feedback to its middle by eye.</summary>
    JointAtMiddle,

    /// <summary>Switch the servo supply off and on again.</summary>
    PowerCycle,
}
