using System.Globalization;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>Servos on a noise-free bench without an arm, spoken to in hexadecimal.</summary>
internal sealed class BusFixture
{
    public static readonly ServoParameters Quiet = new() { EncoderNoiseTicks = 0, CurrentNoiseA = 0 };

    private long _timeUs;

    public BusFixture(params int[] ids) : this(new LineOptions(), Quiet, ids)
    {
    }

    public BusFixture(LineOptions line, ServoParameters parameters, params int[] ids)
    {
        Servos = [.. ids.Select(id => new StsServo((byte)id, parameters, Math.PI, (ulong)id))];
        Bus = new StsBus([.. Servos.Select(s => new StsInstructions(s))]);
        Line = new VirtualSerial(Bus, line, 1);
    }

    public StsServo[] Servos { get; }

    public StsBus Bus { get; }

    public VirtualSerial Line { get; }

    public long TimeUs => _timeUs;

    /// <summary>Supply of the test bench in volts.</summary>
    public double SupplyV { get; set; } = 12;

    /// <summary>Torque on every shaft in N·m.</summary>
    public double LoadNm { get; set; }

    /// <summary>Upper mechanical stop in radians; the shafts start at π.</summary>
    public double StopRad { get; set; } = 100;

    /// <summary>Sends a packet and returns what comes back within 20 ms.</summary>
    public string Ask(string hex)
    {
        Line.Write(Bytes(hex));
        Wait(0.02);
        return Received();
    }

    /// <summary>Builds packet and checksum around id, instruction and parameters.</summary>
    public string AskBody(string hexBody)
    {
        byte[] body = Bytes(hexBody);
        byte[] packet = [0xFF, 0xFF, body[0], (byte)body.Length, .. body[1..], 0];
        packet[^1] = (byte)~packet[2..^1].Sum(b => b);
        return Ask(Convert.ToHexString(packet));
    }

    public string Received()
    {
        var buffer = new byte[1024];
        int count = Line.Read(buffer);
        return string.Join(' ', buffer.Take(count).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
    }

    public void Wait(double seconds)
    {
        for (long endUs = _timeUs + (long)(seconds * 1e6); _timeUs < endUs;)
        {
            _timeUs += 500;
            Line.AdvanceTo(_timeUs);
            foreach (StsServo servo in Servos) servo.Step(0.0005, _timeUs, SupplyV, LoadNm, 0.01, -100, StopRad);
        }
    }

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
