namespace Tendon.Station.Journals;

/// <summary>Where a station writes down what it has done.</summary>
public interface IJournal
{
    /// <summary>Entries so far, oldest first.</summary>
    IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>Writes one entry; on return it survives a power cut. May be called from any thread.</summary>
    void Append(JournalEntry entry);
}
