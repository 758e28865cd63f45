using Tendon.Contracts;
using Tendon.Firmware.Control.Boot;

namespace Tendon.Firmware.Control.Tests.Boot;

public sealed class BootCauseFinderTests
{
    [Theory]
    [InlineData(true, true, RunState.Torque, BootCause.Watchdog, FaultCode.WatchdogReset)]
    [InlineData(true, false, RunState.None, BootCause.Watchdog, FaultCode.WatchdogReset)]
    [InlineData(false, false, RunState.None, BootCause.PowerOn, FaultCode.None)]
    [InlineData(false, false, RunState.Idle, BootCause.SupplyCut, FaultCode.None)]
    [InlineData(false, false, RunState.Torque, BootCause.BrownOut, FaultCode.BrownOutReset)]
    [InlineData(false, true, RunState.Torque, BootCause.ProgramEnded, FaultCode.None)]
    [InlineData(false, true, RunState.Restarting, BootCause.Requested, FaultCode.None)]
    [InlineData(false, false, RunState.Restarting, BootCause.PowerOn, FaultCode.None)]
    public void The_cause_follows_from_what_is_known(bool tripped, bool clockHasRunOn, RunState last, BootCause cause, FaultCode fault)
    {
        Assert.Equal(cause, BootCauseFinder.Find(tripped, clockHasRunOn, last));
        Assert.Equal(fault, BootCauseFinder.FaultOf(cause));
    }
}
