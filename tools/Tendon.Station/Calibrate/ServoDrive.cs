using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Bus;

namespace Tendon.Station.Calibrate;

/// <summary>Moves one servo for a sweep. Everything it writes is volatile: the lock is on, and a restart forgets it.</summary>
/// <remarks>
/// The sweep runs in speed mode: a position goal would have to cross the sensor's wrap, which a single-turn servo does the long way
/// round, and a motor with exchanged wires would run away from a goal, while in speed mode it just turns the wrong way.
/// </remarks>
internal sealed class ServoDrive(ServoLine line, byte id)
{
    private const byte SingleSteps = 0x04;
    private const byte CountsTurns = 0x10;
    private const int StepsPerUnit = 50;
    private const int MiddleStep = 2048;
    private const int RampSteps = 130;
    private const long OffsetUs = 20_000;
    private bool _countsSingleSteps;

    public byte Id => id;

    /// <summary>Limp, sensor as it is (no offset), single turn.</summary>
    public bool TryPrepare()
    {
        Span<byte> phase = stackalloc byte[1];
        if (!line.TryWrite(id, ServoRegister.TorqueEnable, 0) || !line.TryWrite(id, ServoRegister.Lock, 1) || !line.TryRead(id, ServoRegister.Phase, phase))
            return false;
        _countsSingleSteps = (phase[0] & SingleSteps) != 0;
        return line.TryWrite(id, ServoRegister.Phase, (byte)(phase[0] & ~CountsTurns)) && line.TryWriteWord(id, ServoRegister.HomingOffset, 0);
    }

    /// <summary>Median second difference of the position at rest, steps.</summary>
    public double Jitter(int looks, long lookUs)
    {
        var readings = new List<int>(looks);
        for (int i = 0; i < looks; i++)
        {
            line.Port.WaitUntil(line.Port.NowUs + lookUs);
            if (line.TryFeedback(id, out ServoFeedback feedback))
                readings.Add(feedback.PositionSteps);
        }

        int[] seconds = [.. Enumerable.Range(2, Math.Max(0, readings.Count - 2))
            .Select(i => Math.Abs(StepTrack.Short(readings[i] - readings[i - 1]) - StepTrack.Short(readings[i - 1] - readings[i - 2]))).Order()];
        return seconds.Length == 0 ? 0 : seconds[seconds.Length / 2];
    }

    /// <summary>Drives until the joint stands still, has gone past <paramref name="untilSteps"/>, or has turned too far.</summary>
    public SweepLeg Run(StepTrack track, int direction, int torquePermille, int? untilSteps = null)
    {
        var samples = new List<(int, int)>();
        var recent = new Queue<(long TimeUs, int Steps)>();
        var distinct = new HashSet<int>();
        line.TryWrite(id, ServoRegister.TorqueEnable, 0);
        line.TryWriteWord(id, ServoRegister.HomingOffset, 0);
        // The position register follows the new offset at the servo's next own cycle, not at the write.
        line.Port.WaitUntil(line.Port.NowUs + OffsetUs);
        int start = Look(track, distinct, out _);
        Switch(direction, torquePermille);
        bool metEnd = false;
        long startUs = line.Port.NowUs;
        while (!metEnd && Math.Abs(track.Steps - start) < SweepOptions.MostSteps && line.Port.NowUs - startUs < SweepOptions.LongestLegUs)
        {
            line.Port.WaitUntil(line.Port.NowUs + SweepOptions.LookUs);
            int now = Look(track, distinct, out int loadPermille);
            long timeUs = line.Port.NowUs;
            recent.Enqueue((timeUs, now));
            while (recent.Count > 0 && recent.Peek().TimeUs < timeUs - SweepOptions.StandstillUs)
                recent.Dequeue();
            if (Math.Abs(now - start) > RampSteps)
                samples.Add((now, loadPermille));
            if (untilSteps is { } until && (now - until) * direction >= 0)
                break;
            metEnd = timeUs - startUs > SweepOptions.StandstillUs * 3 / 2 && StandsStill(recent);
        }

        line.TryWrite(id, ServoRegister.TorqueEnable, 0);
        if (metEnd)
            RemoveStandstill(samples, track.Steps);
        return new SweepLeg(direction, start, track.Steps, samples, distinct.Count, metEnd);
    }

    /// <summary>Holds where it stands. The offset first brings the position to the middle of the turn, far from the wrap.</summary>
    public void Hold()
    {
        if (!line.TryWriteWord(id, ServoRegister.HomingOffset, 0) || !line.TryFeedback(id, out ServoFeedback feedback))
            return;
        int offset = Math.Clamp(feedback.PositionSteps - MiddleStep, -2047, 2047);
        line.TryWriteWord(id, ServoRegister.HomingOffset, SignMagnitude.Encode(offset, SignMagnitude.OffsetSignBit));
        line.TryWrite(id, ServoRegister.Mode, 0);
        line.TryWriteWord(id, ServoRegister.TorqueLimit, SweepOptions.HoldPermille);
        line.TryWriteWord(id, ServoRegister.GoalPosition, feedback.PositionSteps - offset);
        line.TryWrite(id, ServoRegister.TorqueEnable, 1);
    }

    /// <summary>1 on, 2 damped (the joint sinks slowly), 0 free.</summary>
    public void SetTorque(byte mode) => line.TryWrite(id, ServoRegister.TorqueEnable, mode);

    private void Switch(int direction, int torquePermille)
    {
        int speed = _countsSingleSteps ? SweepOptions.SpeedStepsPerS : SweepOptions.SpeedStepsPerS / StepsPerUnit;
        line.TryWrite(id, ServoRegister.Mode, 1);
        line.TryWrite(id, ServoRegister.Acceleration, 0);
        line.TryWriteWord(id, ServoRegister.TorqueLimit, torquePermille);
        line.TryWriteWord(id, ServoRegister.GoalSpeed, SignMagnitude.Encode(direction * speed, SignMagnitude.PositionSignBit));
        line.TryWrite(id, ServoRegister.TorqueEnable, 1);
    }

    private int Look(StepTrack track, HashSet<int> distinct, out int loadPermille)
    {
        loadPermille = 0;
        if (line.TryFeedback(id, out ServoFeedback feedback) && track.Take(feedback.PositionSteps))
        {
            distinct.Add(feedback.PositionSteps);
            loadPermille = feedback.LoadPermille;
        }

        return track.Steps;
    }

    // Means of the older and the newer half: a jittering sensor stands still too.
    private static bool StandsStill(Queue<(long TimeUs, int Steps)> recent)
    {
        int half = recent.Count / 2;
        double older = recent.Take(half).Sum(one => one.Steps) / (double)Math.Max(1, half);
        double newer = recent.Skip(half).Sum(one => one.Steps) / (double)Math.Max(1, recent.Count - half);
        return Math.Abs(newer - older) < SweepOptions.StandstillSteps;
    }

    // Against the stop the load is the limit's, not the joint's.
    private static void RemoveStandstill(List<(int Steps, int Load)> samples, int endSteps) =>
        samples.RemoveAll(sample => Math.Abs(sample.Steps - endSteps) < RampSteps);
}
