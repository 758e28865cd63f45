using Tendon.Station.Files;

namespace Tendon.Station.Journals;

/// <summary>
/// An append-only file of checksummed lines. An entry is on the disk when <see cref="Append"/> returns. After a power cut the last line may be torn:
/// it is dropped at the next opening, since whoever wrote it was never told that it is kept.
/// </summary>
public sealed class Journal : IJournal, IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _turn = new();
    private readonly List<JournalEntry> _entries = [];
    private uint _chain = JournalLine.ChainStart;

    private Journal(FileStream file) => _file = file;

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_turn)
                return [.. _entries];
        }
    }

    /// <summary>Bytes of a torn last line that were dropped at opening; 0 when there was none.</summary>
    public int DroppedBytes { get; private set; }

    /// <summary>Opens a journal, or begins one; the folder is made where it does not exist.</summary>
    /// <exception cref="JournalException">It is damaged before its last line, or another process has it open.</exception>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public static Journal Open(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        NamedFile.Check(path, NamedFile.LargeBytes);
        bool isNew = !File.Exists(path);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (!isNew)
        {
            throw new JournalException(path, JournalProblem.InUse, 0);
        }

        var journal = new Journal(file);
        try
        {
            journal.Load(path);
            if (isNew)
                Durable.SyncFolder(folder);
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Append(JournalEntry entry)
    {
        lock (_turn)
        {
            uint chain = _chain;
            byte[] line = JournalLine.Write(entry.ToJson(_entries.Count + 1), ref chain);
            long whole = _file.Position;
            try
            {
                _file.Write(line);
                _file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // A full disk must not leave half a line in front of later ones.
                _file.SetLength(whole);
                throw;
            }

            _chain = chain;
            _entries.Add(entry);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Load(string path)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        int start = 0;
        while (start < bytes.Length)
        {
            int length = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (length < 0 || !TryTake(bytes.AsSpan(start, length)))
            {
                // A torn line is the last one by nature; a bad line with more behind it is something else.
                bool isLast = length < 0 || start + length + 1 == bytes.Length;
                if (!isLast)
                    throw new JournalException(path, JournalProblem.Damaged, _entries.Count + 1);
                DroppedBytes = bytes.Length - start;
                _file.SetLength(start);
                _file.Flush(flushToDisk: true);
                break;
            }

            start += length + 1;
        }

        _file.Position = _file.Length;
    }

    private bool TryTake(ReadOnlySpan<byte> line)
    {
        uint chain = _chain;
        string? json = JournalLine.TryRead(line, ref chain);
        JournalEntry? entry = json is null ? null : JournalEntry.TryRead(json, out _);
        if (entry is null)
            return false;
        _chain = chain;
        _entries.Add(entry);
        return true;
    }
}
