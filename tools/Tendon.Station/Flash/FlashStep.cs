namespace Tendon.Station.Flash;

/// <summary>The steps of putting a board into service. Settings come last: a board without them does nothing.</summary>
public enum FlashStep
{
    /// <summary>No step.</summary>
    None = 0,

    /// <summary>Erases the whole flash and writes the runtime.</summary>
    Runtime = 1,

    /// <summary>Writes the application.</summary>
    Application = 2,

    /// <summary>Writes the device's files: its settings and its arm.</summary>
    Settings = 3,

    /// <summary>Asks the running device what it is and what it has loaded.</summary>
    Check = 4,
}
