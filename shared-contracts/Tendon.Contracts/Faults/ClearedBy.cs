namespace Tendon.Contracts;

/// <summary>Who may clear a fault, from the least to the most effort.</summary>
public enum ClearedBy : byte
{
    None = 0,

    /// <summary>The person at the arm, by a clear-fault command once the cause is gone.</summary>
    Operator = 1,

    /// <summary>Only switching the device off and on.</summary>
    PowerCycle = 2,

    /// <summary>Repair or new configuration; survives a power cycle while the cause lasts.</summary>
    Technician = 3,
}
