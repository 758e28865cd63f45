namespace Tendon.Firmware.Control.Storage;

/// <summary>What a stored record holds; a record of one kind is never taken for another.</summary>
public enum RecordKind : byte
{
    None = 0,

    /// <summary>An arm configuration.</summary>
    ArmConfiguration = 1,

    /// <summary>Boot number, run state and the last faults.</summary>
    FaultJournal = 2,

    /// <summary>Board, network and broker.</summary>
    DeviceSettings = 3,

    /// <summary>The unit's calibration.</summary>
    UnitCalibration = 4,
}
