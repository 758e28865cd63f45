using Tendon.Contracts;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Safety;

/// <summary>What a killed host, a stopped host, a killed broker and a cut cable have in common: segments stop coming.</summary>
public sealed class StreamCutTests
{
    [Fact]
    public void A_stream_cut_at_any_phase_of_motion_ends_on_the_path_held_with_a_numbered_fault()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var rig = new ArmRig(seed: seed);
            rig.BootAndArm();
            var host = new StreamingHost(rig, random);
            Assert.Equal(SegmentResult.Accepted, host.LastResult);
            var watch = new LimitWatch(rig);
            rig.AfterTick = watch.Check;
            int cutTick = random.Next(1, 250);
            for (int tick = 0; tick < cutTick; tick++)
            {
                rig.Tick(random.Next(9500, 10500));
                if (tick % 5 != 4)
                    continue;
                host.Send();
                Assert.True(host.LastResult == SegmentResult.Accepted, $"seed {seed} tick {tick}: {host.LastResult}");
            }

            long cutUs = rig.NowUs;
            Assert.True(rig.RunUntil(SafetyState.Faulted, 90), $"seed {seed}: {rig.Controller.State}");
            Assert.Equal(FaultCode.SetpointUnderrun, rig.Controller.Fault);
            Assert.InRange(host.OffPathUrad(rig.Controller.SetpointUrad, cutUs), 0, 1500);
            int[] held = [.. Enumerable.Range(0, 6).Select(rig.Controller.SetpointUrad)];
            rig.Run(100);
            Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
            Assert.Equal(held, Enumerable.Range(0, 6).Select(rig.Controller.SetpointUrad));
            Assert.Equal(1u, rig.State().UnderrunCount);
            // A host that wakes up again and goes on sending moves nothing.
            host.Send();
            Assert.Equal(SegmentResult.WrongState, host.LastResult);
        }
    }

    [Fact]
    public void An_operational_stop_at_any_phase_ends_on_the_path_without_a_fault_and_within_half_a_second()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(1000 + seed);
            var rig = new ArmRig(seed: seed);
            rig.BootAndArm();
            var host = new StreamingHost(rig, random);
            var watch = new LimitWatch(rig);
            rig.AfterTick = watch.Check;
            int stopTick = random.Next(1, 250);
            for (int tick = 0; tick < stopTick; tick++)
            {
                rig.Tick();
                if (tick % 5 == 4)
                    host.Send();
            }

            long stopUs = rig.NowUs;
            Assert.Equal(AckResult.Ok, rig.Command(CommandCode.OperationalStop, authority: 0, epoch: 0));
            host.Send();
            Assert.Equal(SegmentResult.WrongAuthority, host.LastResult);
            Assert.True(rig.RunUntil(SafetyState.Holding, 60), $"seed {seed}: {rig.Controller.State}");
            Assert.Equal(FaultCode.None, rig.Controller.Fault);
            Assert.True(host.OffPathUrad(rig.Controller.SetpointUrad, stopUs) < 2500, $"seed {seed}: {host.OffPathUrad(rig.Controller.SetpointUrad, stopUs)} µrad off the path");
        }
    }
}
