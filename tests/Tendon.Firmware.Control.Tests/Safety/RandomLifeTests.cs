using Tendon.Contracts;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Safety;

/// <summary>Thousands of random lives: commands, segments, garbage, bus trouble and servo trouble in any order. What must hold, holds after every cycle.</summary>
public sealed class RandomLifeTests
{
    private static readonly CommandCode[] Codes = [CommandCode.Arm, CommandCode.Disarm, CommandCode.Hold, CommandCode.OperationalStop, CommandCode.ClearFault, (CommandCode)77];

    [Fact]
    public void Nothing_that_arrives_breaks_an_invariant()
    {
        var visited = new HashSet<SafetyState>();
        for (int seed = 0; seed < 120; seed++)
            Live(seed, visited);
        Assert.Equal(7, visited.Count);
    }

    private static void Live(int seed, HashSet<SafetyState> visited)
    {
        var random = new Random(seed);
        var rig = new ArmRig(seed: seed);
        byte[] garbage = new byte[1024];
        byte[] reply = new byte[256];
        int[] setpoint = new int[6];
        uint authority = 0;
        SafetyState before = SafetyState.Boot;
        bool commanded = false;
        for (int tick = 0; tick < 600; tick++)
        {
            int action = random.Next(12);
            if (action == 0)
            {
                authority = random.Next(3) == 0 ? (uint)random.Next(3) : ArmRig.Writer;
                uint argument = random.Next(3) == 0 ? (uint)random.Next(800) : (uint)rig.Controller.Fault;
                rig.Command(Codes[random.Next(Codes.Length)], argument, authority, random.Next(10) == 0 ? 1u : ArmRig.Epoch);
                commanded = true;
            }
            else if (action is 1 or 2)
            {
                int target = random.Next(-1900000, 1900000), duration = random.Next(1, 1600);
                rig.SendJoints(rig.NowUs + random.Next(-20000, 200000), random.Next(2) == 0, 2, k => k * duration * 1000,
                    (k, j) => k == 0 ? rig.Controller.SetpointUrad(j) + random.Next(-2500, 2500) : target / (1 + random.Next(6)), (_, _) => random.Next(10) == 0 ? random.Next(-90000, 90000) : 0);
            }
            else if (action == 3)
            {
                random.NextBytes(garbage);
                garbage[0] = (byte)(0x10 + random.Next(10));
                int length = random.Next(garbage.Length);
                rig.Controller.OnSegment(garbage, 0, length, rig.NowUs);
                rig.Controller.OnCommand(garbage, 0, length, rig.NowUs, reply);
                rig.Controller.OnClockRequest(garbage, 0, length, rig.NowUs, rig.NowUs, reply);
                rig.Bus.Inject(garbage[..random.Next(64)]);
            }
            else if (action == 4 && random.Next(6) == 0)
            {
                Disturb(rig, random);
            }

            for (int j = 0; j < 6; j++)
                setpoint[j] = rig.Controller.SetpointUrad(j);
            SafetyState entering = rig.Controller.State;
            rig.Tick(random.Next(60) == 0 ? random.Next(10000, 400000) : 10000);
            SafetyState now = rig.Controller.State;
            visited.Add(now);
            bool fault = rig.Controller.Fault != FaultCode.None;
            bool moved = false;
            for (int j = 0; j < 6; j++)
                moved |= rig.Controller.SetpointUrad(j) != setpoint[j];
            string where = $"seed {seed} tick {tick}: {before} → {entering} → {now}, {rig.Controller.Fault}";
            Assert.True(!fault || now is SafetyState.Faulted or SafetyState.Decelerating, where);
            Assert.True(fault || now != SafetyState.Faulted, where);
            Assert.True(!moved || entering is SafetyState.Tracking or SafetyState.Decelerating or SafetyState.Arming or SafetyState.Faulted || now != SafetyState.Disarmed, where);
            // Only a command leads out of a fault, into arming, or from disarmed to anything with torque.
            if (before == SafetyState.Faulted && entering != SafetyState.Faulted)
                Assert.True(commanded, where);
            if (entering is SafetyState.Disarmed)
                Assert.True(now is SafetyState.Disarmed or SafetyState.Faulted, where);
            if (entering is SafetyState.Holding)
                Assert.True(now is not SafetyState.Tracking, where);
            if (now is SafetyState.Tracking)
                Assert.NotEqual(0u, rig.Controller.Authority);
            before = now;
            commanded = false;
        }
    }

    private static void Disturb(ArmRig rig, Random random)
    {
        FakeServo servo = rig.Bus.Servos[random.Next(6)];
        switch (random.Next(8))
        {
            case 0:
                servo.IsPresent = !servo.IsPresent;
                break;
            case 1:
                servo.IsBlocked = !servo.IsBlocked;
                break;
            case 2:
                servo.CurrentUnits = servo.CurrentUnits > 100 ? 20 : 500;
                break;
            case 3:
                servo.TemperatureC = servo.TemperatureC > 50 ? 30 : 80;
                break;
            case 4:
                servo.VoltageDecivolts = servo.VoltageDecivolts == 120 ? 80 : 120;
                break;
            case 5:
                rig.Bus.CorruptByteShare = random.NextDouble() < 0.5 ? 0 : 0.02;
                break;
            case 6:
                servo.Status ^= 0x20;
                break;
            default:
                rig.Bus.DoubledReplyShare = random.NextDouble() < 0.5 ? 0 : 0.3;
                break;
        }
    }
}
