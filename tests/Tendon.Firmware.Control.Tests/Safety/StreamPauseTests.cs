using Tendon.Contracts;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Safety;

public class StreamPauseTests
{
    [Fact]
    public void A_stream_may_pause_at_a_stop_while_its_segment_is_valid_and_go_on_from_there()
    {
        ArmRig rig = Moving(pauseUs: 200000);
        rig.Run(40);
        Assert.Equal((SafetyState.Tracking, FaultCode.None), (rig.Controller.State, rig.Controller.Fault));
        Assert.Equal(SegmentResult.Accepted, rig.Send(rig.NowUs + 30000, true, (0, 20000, 0), (300, 0, 0)));
        Assert.True(rig.RunUntil(SafetyState.Holding));
        Assert.Equal(FaultCode.None, rig.Controller.Fault);
    }

    [Fact]
    public void A_pause_beyond_the_validity_is_an_underrun()
    {
        ArmRig rig = Moving(pauseUs: 200000);
        Assert.True(rig.RunUntil(SafetyState.Faulted, 80));
        Assert.Equal(FaultCode.SetpointUnderrun, rig.Controller.Fault);
    }

    [Fact]
    public void A_validity_without_end_does_not_put_the_underrun_off_without_end()
    {
        ArmRig rig = Moving(pauseUs: uint.MaxValue - 300000);
        Assert.True(rig.RunUntil(SafetyState.Faulted, 100));
        Assert.Equal(FaultCode.SetpointUnderrun, rig.Controller.Fault);
    }

    // A move of 330 ms from now that is not final.
    private static ArmRig Moving(uint pauseUs)
    {
        var rig = new ArmRig { PauseUs = pauseUs };
        rig.BootAndArm();
        Assert.Equal(SegmentResult.Accepted, rig.Send(rig.NowUs + 30000, false, (0, 0, 0), (300, 20000, 0)));
        return rig;
    }
}
