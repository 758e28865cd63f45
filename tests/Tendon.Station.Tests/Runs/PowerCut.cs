namespace Tendon.Station.Tests.Runs;

/// <summary>What a power cut does to the writing step in which it happens.</summary>
internal enum PowerCut
{
    /// <summary>Nothing of it is on the disk.</summary>
    Before = 0,

    /// <summary>Half of it is on the disk.</summary>
    Torn = 1,

    /// <summary>It is on the disk, and the station never learns it.</summary>
    After = 2,
}
