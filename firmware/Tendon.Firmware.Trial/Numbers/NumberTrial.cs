using System;
using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Trial.Numbers;

/// <summary>Drawn operands through every kind of arithmetic that the firmware uses.</summary>
public static class NumberTrial
{
    private const int Draws = 400;

    public static void Run(ITrialHost host)
    {
        for (int operation = 0; operation < Operations.Count; operation++)
        {
            var draw = new Draw((ulong)operation + 1);
            var digest = new Digest();
            for (int i = 0; i < Draws; i++)
                digest.Add(Operations.Apply(operation, draw.AnyLong(), draw.AnyLong()));
            host.Line("number " + Operations.Name(operation) + " " + digest.Value.ToString());
        }

        Motion(host);
    }

    private static void Motion(ITrialHost host)
    {
        var draw = new Draw(99);
        var digest = new Digest();
        var joint = new JointConfiguration();
        for (int i = 0; i < Draws; i++)
        {
            int p0 = draw.Below(4000000) - 2000000, p1 = draw.Below(4000000) - 2000000, v0 = draw.Below(5000000) - 2500000, v1 = draw.Below(5000000) - 2500000;
            long durationUs = 1 + draw.Below(4000000);
            long elapsedUs = durationUs * draw.Below(1000) / 1000;
            digest.Add(Hermite.PositionUrad(p0, v0, p1, v1, durationUs, elapsedUs));
            digest.Add(Hermite.VelocityUradPerS(p0, v0, p1, v1, durationUs, elapsedUs));
            joint.Sign = (sbyte)((i & 1) == 0 ? 1 : -1);
            digest.Add(JointScale.Steps(joint, p0));
            digest.Add(JointScale.PositionUrad(joint, p1 >> 8));
        }

        host.Line("number curves " + digest.Value.ToString());
        host.Line("number guarded " + Guarded.Divide(1f, 0f, 7f).ToString() + " " + Guarded.Divide(6f, 3f, 0f).ToString());
        for (long value = 2; value < long.MaxValue / 1000; value *= 997)
            host.Line("number root of " + value.ToString() + " " + ((long)Math.Sqrt(value)).ToString() + " " + ((long)(double)value).ToString());
        digest.Clear();
        for (int i = 0; i < Draws; i++)
            digest.Add((long)Math.Sqrt(draw.AnyLong() & long.MaxValue));
        host.Line("number roots " + digest.Value.ToString());
    }
}
