using Tendon.Firmware.Control.Feetech;
using Tendon.Station.Bus;

namespace Tendon.Station.Prove;

/// <summary>One servo under proof. What it writes lasts until the servo restarts.</summary>
internal sealed class ProveDrive(ServoLine line, byte id, JointScale scale, int torquePermille)
{
    private const byte SingleSteps = 0x04;
    private const int StepsPerUnit = 50;
    // On a noisy bus even the line's own retries run out now and then; a goal that is lost would spoil a whole measurement.
    private const int Rounds = 3;
    private const int Free = 0;
    private byte _phase;
    private double _lastMv = double.MaxValue;

    /// <summary>Where it was sent last, rad.</summary>
    public double GoalRad { get; private set; }

    /// <summary>Lowest voltage that it has reported twice in a row, mV: one answer alone may be damage that its checksum did not show.</summary>
    public double LowestMv { get; private set; } = double.MaxValue;

    /// <summary>Looks in a row that it has not answered.</summary>
    public int Misses { get; private set; }

    /// <summary>Switches torque on where it stands, so that nothing jumps.</summary>
    public bool TryReady()
    {
        Span<byte> phase = stackalloc byte[1];
        if (!Write(ServoRegister.Lock, 1) || !line.TryRead(id, ServoRegister.Phase, phase))
            return false;
        _phase = phase[0];
        bool isSet = Write(ServoRegister.TorqueEnable, 0) && Write(ServoRegister.Mode, 0)
            && Write(ServoRegister.Acceleration, 0) && SetSpeed(0) && WriteWord(ServoRegister.TorqueLimit, torquePermille);
        return isSet && TryLook(out ServoFeedback now) && Send(scale.Rad(now.PositionSteps)) && Write(ServoRegister.TorqueEnable, 1);
    }

    public bool Send(double rad)
    {
        GoalRad = rad;
        return WriteWord(ServoRegister.GoalPosition, SignMagnitude.Encode(scale.Steps(rad), SignMagnitude.PositionSignBit));
    }

    /// <summary>Speed of the servo's own profile, rad/s; 0 = as fast as it can.</summary>
    public bool SetSpeed(double radPerS)
    {
        int steps = JointScale.StepsPerS(radPerS);
        return WriteWord(ServoRegister.GoalSpeed, (_phase & SingleSteps) != 0 ? steps : steps / StepsPerUnit);
    }

    public bool SetGain(byte gain) => Write(StsRegister.PositionP, gain);

    public bool TryGain(out byte gain)
    {
        Span<byte> register = stackalloc byte[1];
        bool done = line.TryRead(id, StsRegister.PositionP, register);
        gain = register[0];
        return done;
    }

    public void SetTorque(byte mode) => Write(ServoRegister.TorqueEnable, mode);

    /// <summary>Whether it answers, twice, that it has no torque: as after a restart.</summary>
    public bool HasGoneLimp() => Torque() == Free && Torque() == Free;

    public bool TryLook(out ServoFeedback feedback)
    {
        if (!line.TryFeedback(id, out feedback))
        {
            Misses++;
            return false;
        }

        Misses = 0;
        LowestMv = Math.Min(LowestMv, Math.Max(feedback.VoltageMv, _lastMv));
        _lastMv = feedback.VoltageMv;
        return true;
    }

    public bool TrySample(double timeS, double goalRad, out ProveSample sample)
    {
        bool done = TryLook(out ServoFeedback now);
        sample = new ProveSample(timeS, goalRad, scale.Rad(now.PositionSteps), scale.Sign * now.LoadPermille, now.CurrentMa, now.VoltageMv, now.TemperatureC);
        return done;
    }

    // −1 when it does not answer.
    private int Torque()
    {
        Span<byte> torque = stackalloc byte[1];
        for (int round = 0; round < Rounds; round++)
        {
            if (line.TryRead(id, ServoRegister.TorqueEnable, torque))
                return torque[0];
        }

        return -1;
    }

    private bool Write(byte address, byte value)
    {
        for (int round = 0; round < Rounds; round++)
        {
            if (line.TryWrite(id, address, value))
                return true;
        }

        return false;
    }

    private bool WriteWord(byte address, int encoded)
    {
        for (int round = 0; round < Rounds; round++)
        {
            if (line.TryWriteWord(id, address, encoded))
                return true;
        }

        return false;
    }
}
