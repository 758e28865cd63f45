using Tendon.Contracts;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests;

/// <summary>On the device the collector stops the world: nothing may be allocated once the controller runs.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void A_control_cycle_a_segment_a_command_and_a_report_allocate_nothing()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        byte[] state = new byte[512], reply = new byte[64], request = new byte[64], stop = new byte[64], garbage = new byte[64];
        int requestLength = new ClockRequestMessage { SessionEpoch = ArmRig.Epoch, RequestId = 1, HostSendUs = 5 }.Write(request, 0);
        int stopLength = new CommandMessage { SessionEpoch = ArmRig.Epoch, CommandId = 1, Command = CommandCode.OperationalStop }.Write(stop, 0);
        long allocated = 0;
        for (int i = 0; i < 400; i++)
        {
            // The fake bus allocates; the controller's share is measured around its own calls.
            rig.Bus.Advance(0.01);
            long nowUs = rig.NowUs + (i + 1) * 10000L;
            bool warm = i >= 200;
            if (i % 100 == 10)
                rig.Send(nowUs + 30000, i < 300, (0, i % 200 < 100 ? 0 : 100000, 0), (400, i % 200 < 100 ? 100000 : 0, 0));
            rig.Bus.IsSilent = warm;
            long before = GC.GetAllocatedBytesForCurrentThread();
            rig.Controller.Tick(nowUs);
            rig.Controller.WriteState(state, 0, nowUs);
            rig.Controller.OnClockRequest(request, 0, requestLength, nowUs, nowUs, reply);
            rig.Controller.OnSegment(garbage, 0, garbage.Length, nowUs);
            rig.Controller.WriteNextFault(state, 0);
            if (i % 100 == 60)
                rig.Controller.OnCommand(stop, 0, stopLength, nowUs, reply);
            if (warm)
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }
}
