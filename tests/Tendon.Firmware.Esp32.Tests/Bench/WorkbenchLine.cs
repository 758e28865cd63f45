using nanoFramework.Hardware.Esp32;
using Tendon.NanoStandIn;

namespace Tendon.Firmware.Esp32.Tests.Bench;

/// <summary>The servos of a virtual workbench on the board's UART, moved on in step with the board's clock.</summary>
internal sealed class WorkbenchLine(Workbench.Bench bench) : ISerialLine
{
    private const long LongestStepUs = 200000;

    private long _boardUs = -1;

    public bool Throws { get; set; }

    public int Waiting
    {
        get
        {
            if (Throws)
                throw new InvalidOperationException("the UART driver failed");
            Advance();
            return 4096;
        }
    }

    public void Transmit(ReadOnlySpan<byte> bytes)
    {
        Advance();
        bench.Serial.Write(bytes);
    }

    public int Receive(Span<byte> bytes) => bench.Serial.Read(bytes);

    private void Advance()
    {
        long nowUs = (long)HighResTimer.GetCurrent();
        long stepUs = _boardUs < 0 ? 0 : Math.Clamp(nowUs - _boardUs, 0, LongestStepUs);
        _boardUs = nowUs;
        bench.AdvanceTo(bench.TimeUs + stepUs);
    }
}
