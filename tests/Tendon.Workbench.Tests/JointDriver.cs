namespace Tendon.Workbench.Tests;

/// <summary>Smallest driver that moves the bench's arm through its serial port: writes goals, reads current. For tests only.</summary>
internal sealed class JointDriver(Bench bench)
{
    private const int Joints = 6;
    private readonly double[] _goal = [.. bench.Snapshot().JointAnglesRad];

    /// <summary>Torque limit of the jaw as the arm file has it.</summary>
    public int JawTorquePermille { get; init; } = 100;

    /// <summary>Sends present positions as goals, the jaw's torque limit, then torque on.</summary>
    public void Enable()
    {
        SendGoals();
        Send([6, 3, 48, (byte)JawTorquePermille, (byte)(JawTorquePermille >> 8)]);
        for (byte id = 1; id <= Joints; id++) Send([id, 3, 40, 1]);
    }

    /// <summary>Moves all joints on a smooth curve (raised cosine), 100 goals a second.</summary>
    public void MoveTo(ReadOnlySpan<double> goalRad, double seconds)
    {
        double[] from = [.. _goal], to = goalRad.ToArray();
        int ticks = Math.Max(1, (int)Math.Round(seconds * 100));
        for (int k = 1; k <= ticks; k++)
        {
            double s = 0.5 - (0.5 * Math.Cos(Math.PI * k / ticks));
            for (int j = 0; j < Joints; j++) _goal[j] = from[j] + (s * (to[j] - from[j]));
            SendGoals();
            bench.AdvanceTo(bench.TimeUs + 10_000);
        }
    }

    public double CurrentMa(byte id)
    {
        bench.Serial.Read(new byte[4096]);
        Send([id, 2, 69, 2]);
        bench.AdvanceTo(bench.TimeUs + 5_000);
        var reply = new byte[8];
        bench.Serial.Read(reply);
        return (reply[5] | (reply[6] << 8)) * 6.5;
    }

    private void SendGoals()
    {
        var body = new List<byte> { 0xFE, 0x83, 42, 2 };
        for (int j = 0; j < Joints; j++)
        {
            int tick = (int)Math.Round(2048 + (_goal[j] * 4096 / (2 * Math.PI)));
            body.AddRange([(byte)(j + 1), (byte)tick, (byte)(tick >> 8)]);
        }

        Send(body);
    }

    private void Send(IReadOnlyList<byte> body)
    {
        byte[] packet = [0xFF, 0xFF, body[0], (byte)body.Count, .. body.Skip(1), 0];
        packet[^1] = (byte)~packet[2..^1].Sum(b => b);
        bench.Serial.Write(packet);
        bench.AdvanceTo(bench.TimeUs + 1_000);
    }
}
