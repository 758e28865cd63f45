namespace Tendon.Firmware.Trial;

/// <summary>What a trial needs of the machine it runs on.</summary>
public interface ITrialHost
{
    /// <summary>Notes one result. The same trial must give the same lines, in the same order, on every machine.</summary>
    void Line(string text);

    /// <summary>Notes a figure that belongs to this machine, such as a time.</summary>
    void Figure(string text);

    /// <summary>Clock that only rises, µs.</summary>
    long NowUs();

    /// <summary>Memory that is free after a collection, bytes; 0 when the machine cannot tell.</summary>
    uint FreeBytes();
}
