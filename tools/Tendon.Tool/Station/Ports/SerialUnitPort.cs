using System.Diagnostics;
using Tendon.Firmware.Pc.Buses;
using Tendon.Station.Units;

namespace Tendon.Tool.Station.Ports;

/// <summary>A unit behind a serial device, in wall time: a USB servo adapter, or a pseudo-terminal.</summary>
internal sealed class SerialUnitPort : IUnitPort, IDisposable
{
    private const int UsualBitsPerS = 1_000_000;
    private readonly string _device;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly byte[] _buffer = new byte[4096];
    private SerialBus _bus;

    private SerialUnitPort(string device, SerialBus bus)
    {
        _device = device;
        _bus = bus;
        BitsPerS = UsualBitsPerS;
    }

    public long NowUs => _clock.Elapsed.Ticks / TimeSpan.TicksPerMicrosecond;

    public int BitsPerS { get; private set; }

    /// <summary>Opens the device.</summary>
    /// <exception cref="UnitPortException">It cannot be opened.</exception>
    internal static SerialUnitPort Open(string device) => new(device, OpenBus(device, UsualBitsPerS));

    public bool TrySetBitsPerS(int bitsPerS)
    {
        if (bitsPerS == BitsPerS)
        {
            while (_bus.Read(_buffer, 0, _buffer.Length) > 0) { }
            return true;
        }

        if (bitsPerS is not (1_000_000 or 500_000 or 115_200 or 57_600 or 38_400))
            return false;
        _bus.Dispose();
        _bus = OpenBus(_device, bitsPerS);
        BitsPerS = bitsPerS;
        return true;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        byte[] all = bytes.ToArray();
        for (int sent = 0; sent < all.Length;)
        {
            sent += _bus.Write(all, sent, all.Length - sent);
            Check();
        }
    }

    public int Read(Span<byte> buffer)
    {
        int count = _bus.Read(_buffer, 0, Math.Min(buffer.Length, _buffer.Length));
        Check();
        _buffer.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public void WaitUntil(long timeUs)
    {
        for (long leftUs = timeUs - NowUs; leftUs > 0; leftUs = timeUs - NowUs)
            Thread.Sleep((int)Math.Clamp(leftUs / 1000, 1, 50));
    }

    public void Dispose() => _bus.Dispose();

    private static SerialBus OpenBus(string device, int bitsPerS)
    {
        try
        {
            return SerialBus.Open(device, bitsPerS);
        }
        catch (SerialDeviceException fault)
        {
            throw new UnitPortException(
                fault.IsMissing ? UnitPortProblem.Missing : fault.IsForbidden ? UnitPortProblem.NoPermission : fault.IsBusy ? UnitPortProblem.Busy : UnitPortProblem.NotSerial, device);
        }
    }

    private void Check()
    {
        if (_bus.IsLost)
            throw new UnitPortException(UnitPortProblem.Unplugged, _device);
    }
}
