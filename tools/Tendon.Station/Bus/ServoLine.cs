using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Units;

namespace Tendon.Station.Bus;

/// <summary>Asks one servo at a time and waits for its answer; counts what arrives damaged or not at all.</summary>
/// <remarks>
/// Two registers are never asked for alone, as an echoed read request looks like their answer; pings are not used, since a servo with a
/// voltage alarm answers a ping with the very bytes of an echo.
/// </remarks>
public sealed class ServoLine(IUnitPort port, CancellationToken cancellation = default)
{
    private const int MostAttempts = 4;
    private const long PollUs = 150;
    private readonly byte[] _request = new byte[64];
    private readonly byte[] _received = new byte[256];

    /// <summary>The port it talks through.</summary>
    public IUnitPort Port => port;

    /// <summary>Requests sent that a servo should have answered.</summary>
    public int AskedCount { get; private set; }

    /// <summary>Of these, how many got no whole answer.</summary>
    public int DamagedCount { get; private set; }

    /// <summary>Whether the last request was followed by any byte at all that it had not sent itself.</summary>
    public bool HeardAnything { get; private set; }

    /// <summary>Reads registers, with retries; false when no attempt got a whole answer.</summary>
    /// <exception cref="ArgumentException">Two registers alone.</exception>
    public bool TryRead(byte id, byte address, Span<byte> registers)
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (TryReadOnce(id, address, registers))
                return true;
        }

        return false;
    }

    /// <summary>Reads registers with one attempt.</summary>
    /// <exception cref="ArgumentException">Two registers alone.</exception>
    public bool TryReadOnce(byte id, byte address, Span<byte> registers)
    {
        if (registers.Length == 2)
            throw new ArgumentException("two registers alone cannot be told from an echo", nameof(registers));
        int length = StsPacket.WriteRead(_request, 0, id, address, (byte)registers.Length);
        return Exchange(id, length, registers);
    }

    /// <summary>Writes registers and waits for the acknowledgement, with retries.</summary>
    /// <remarks>An acknowledgement may be lost after the write was done, so writes must bear being repeated.</remarks>
    public bool TryWrite(byte id, byte address, params ReadOnlySpan<byte> data)
    {
        int length = StsPacket.WriteWrite(_request, 0, id, address, data.ToArray(), data.Length);
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (Exchange(id, length, []))
                return true;
        }

        return false;
    }

    /// <summary>Writes a two-byte register, with retries.</summary>
    public bool TryWriteWord(byte id, byte address, int encoded) => TryWrite(id, address, (byte)encoded, (byte)(encoded >> 8));

    /// <summary>Reads the feedback block, with retries.</summary>
    public bool TryFeedback(byte id, out ServoFeedback feedback)
    {
        Span<byte> block = stackalloc byte[ServoRegister.FeedbackLength];
        long timeUs = port.NowUs;
        bool done = TryRead(id, ServoRegister.Feedback, block);
        feedback = done ? ServoFeedback.Read(block, timeUs) : default;
        return done;
    }

    /// <summary>Writes registers without waiting for an acknowledgement: after a write to its id or its speed a servo answers as the new one, or not at all.</summary>
    public void WriteBlind(byte id, byte address, params ReadOnlySpan<byte> data)
    {
        int length = StsPacket.WriteWrite(_request, 0, id, address, data.ToArray(), data.Length);
        port.Write(_request.AsSpan(0, length));
        port.WaitUntil(port.NowUs + WireUs(length + StsPacket.Overhead) + port.ReplyPatienceUs);
    }

    /// <summary>Asks everybody to answer, at the present speed.</summary>
    /// <returns>Ids of the answers that were whole, in order, doubles too; bytes that belong to none are counted in <paramref name="strayBytes"/>.</returns>
    public IReadOnlyList<byte> Call(out int strayBytes)
    {
        while (port.Read(_received) > 0) { }
        int length = StsPacket.WritePing(_request, 0, StsInstruction.BroadcastId);
        port.Write(_request.AsSpan(0, length));
        var parser = new StsReplyParser();
        var ids = new List<byte>();
        strayBytes = 0;
        long endUs = port.NowUs + (2 * port.ReplyPatienceUs);
        while (port.NowUs < endUs)
        {
            port.WaitUntil(port.NowUs + PollUs);
            for (int count = port.Read(_received); count > 0; count = port.Read(_received))
            {
                strayBytes += count;
                parser.Append(_received, 0, count);
            }

            while (parser.TryTake())
            {
                strayBytes -= StsPacket.Overhead + parser.ParameterCount;
                if (parser.Id != StsInstruction.BroadcastId)
                    ids.Add(parser.Id);
            }
        }

        return ids;
    }

    /// <summary>Sends an instruction without parameters that nobody answers.</summary>
    public void Send(byte id, byte instruction)
    {
        int length = StsPacket.WriteInstruction(_request, 0, id, instruction);
        port.Write(_request.AsSpan(0, length));
        port.WaitUntil(port.NowUs + WireUs(length));
    }

    private bool Exchange(byte id, int requestLength, Span<byte> registers)
    {
        cancellation.ThrowIfCancellationRequested();
        while (port.Read(_received) > 0) { }
        var parser = new StsReplyParser();
        AskedCount++;
        HeardAnything = false;
        int heard = 0;
        port.Write(_request.AsSpan(0, requestLength));
        long endUs = port.NowUs + WireUs(requestLength + registers.Length + StsPacket.Overhead) + port.ReplyPatienceUs;
        while (port.NowUs < endUs)
        {
            port.WaitUntil(port.NowUs + PollUs);
            for (int count = port.Read(_received); count > 0; count = port.Read(_received))
            {
                heard += count;
                parser.Append(_received, 0, count);
            }

            while (parser.TryTake())
            {
                if (parser.Id != id || parser.ParameterCount != registers.Length)
                    continue;
                for (int i = 0; i < registers.Length; i++)
                    registers[i] = parser.Parameter(i);
                HeardAnything = true;
                return true;
            }
        }

        // An adapter that echoes hands back as many bytes as were sent.
        HeardAnything = heard > 0 && heard != requestLength;
        DamagedCount++;
        return false;
    }

    private long WireUs(int bytes) => (bytes * 10_000_000L / port.BitsPerS) + 1;
}
