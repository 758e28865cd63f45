namespace Tendon.Firmware.Control.Bus;

/// <summary>Bytes on the wire by control cycle: counted, and bounded so that no cycle can take more time than its wire has.</summary>
public sealed class BusLoad
{
    /// <summary>A count with its bounds.</summary>
    /// <param name="mostWritten">Bytes that a cycle may write.</param>
    /// <param name="mostRead">Bytes that a cycle may take in.</param>
    public BusLoad(int mostWritten, int mostRead)
    {
        MostWritten = mostWritten;
        MostRead = mostRead;
    }

    /// <summary>Bytes that a cycle may write.</summary>
    public int MostWritten { get; }

    /// <summary>Bytes that a cycle may take in.</summary>
    public int MostRead { get; }

    /// <summary>Bytes written in this cycle.</summary>
    public int Written { get; private set; }

    /// <summary>Bytes taken in in this cycle.</summary>
    public int Read { get; private set; }

    /// <summary>Bytes written in the last whole cycle.</summary>
    public int LastWritten { get; private set; }

    /// <summary>Bytes taken in in the last whole cycle.</summary>
    public int LastRead { get; private set; }

    /// <summary>The most bytes, both ways, that a cycle has had since start.</summary>
    public int Peak { get; private set; }

    /// <summary>Begins a cycle.</summary>
    public void Begin()
    {
        LastWritten = Written;
        LastRead = Read;
        if (Written + Read > Peak)
            Peak = Written + Read;
        Written = 0;
        Read = 0;
    }

    /// <summary>Whether <paramref name="count"/> more bytes may be written in this cycle; counts them if so.</summary>
    public bool TryWrite(int count)
    {
        if (Written + count > MostWritten)
            return false;
        Written += count;
        return true;
    }

    /// <summary>Bytes that may still be taken in, at most <paramref name="wanted"/>.</summary>
    public int Readable(int wanted) => wanted < MostRead - Read ? wanted : MostRead - Read;

    /// <summary>Counts bytes that were taken in.</summary>
    public void AddRead(int count) => Read += count;
}
