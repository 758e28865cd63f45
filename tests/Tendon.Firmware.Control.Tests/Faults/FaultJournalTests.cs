using Tendon.Contracts;
using Tendon.Firmware.Control.Boot;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Tests.Storage;

namespace Tendon.Firmware.Control.Tests.Faults;

public sealed class FaultJournalTests
{
    [Fact]
    public void Faults_survive_reboots_oldest_first_and_the_oldest_make_room()
    {
        var flash = new FlakyFlash();
        for (int boot = 1; boot <= 5; boot++)
        {
            FaultJournal journal = Boot(flash);
            Assert.Equal(boot, journal.BootNumber);
            for (int i = 0; i < 5; i++)
                journal.Add(Fault(boot, (uint)i + 1));
            Assert.True(journal.Save(0));
        }

        FaultJournal last = Boot(flash);
        Assert.Equal(FaultJournal.Capacity, last.Count);
        List<PastFaultMessage> past = Read(last);
        Assert.Equal([(2, 5), .. from boot in Enumerable.Range(3, 3) from sequence in Enumerable.Range(1, 5) select (boot, sequence)],
            past.Select(fault => ((int)fault.BootNumber, (int)fault.Sequence)));
        Assert.All(past, (fault, i) => Assert.Equal((i, FaultJournal.Capacity), (fault.Index, fault.Count)));
        Assert.Equal(FaultCode.FollowingError, past[0].Code);
        Assert.Equal(-42, past[0].Detail);
        Assert.Equal(123456000, past[0].DeviceTimeUs);
        Assert.Equal(3, past[0].Joint);
    }

    [Fact]
    public void A_power_cut_at_any_byte_keeps_every_fault_that_was_written_before()
    {
        var before = new FlakyFlash();
        for (int boot = 1; boot <= 2; boot++)
        {
            FaultJournal journal = Boot(before);
            journal.Add(Fault(boot, 1));
            journal.Save(0);
        }

        int bytes = before[1].Length + 20;
        for (int cut = 0; cut < bytes; cut++)
        {
            FlakyFlash flash = before.Copy();
            flash.Leaves = FlakyFlash.Remainder.Old;
            flash.CutAfterBytes = cut;
            FaultJournal journal = Boot(flash);
            journal.Add(Fault(3, 1));
            Assert.Throws<FlakyFlash.PowerCutException>(() => journal.Save(0));
            List<PastFaultMessage> past = Read(Boot(flash));
            Assert.True(past.Count >= 2 && past[0].BootNumber == 1 && past[1].BootNumber == 2, $"cut after {cut} bytes: {past.Count} faults");
        }
    }

    [Fact]
    public void What_the_firmware_was_doing_is_known_after_the_power_has_failed()
    {
        var flash = new FlakyFlash();
        FaultJournal journal = Boot(flash);
        Assert.Equal(RunState.None, journal.RunState);
        journal.Mark(RunState.Torque);
        journal.Save(0);
        Assert.Equal(RunState.Torque, Boot(flash).RunState);
    }

    [Fact]
    public void Nothing_is_written_while_the_arm_moves_without_a_change_or_too_often()
    {
        FaultJournal journal = Boot(new FlakyFlash());
        Assert.False(journal.IsDue(isAtRest: false, 0));
        Assert.True(journal.IsDue(isAtRest: true, 0));
        journal.Save(0);
        Assert.False(journal.IsDue(isAtRest: true, FaultJournal.WriteIntervalUs * 2));
        journal.Mark(RunState.Idle);
        Assert.False(journal.IsDue(isAtRest: true, FaultJournal.WriteIntervalUs - 1));
        Assert.True(journal.IsDue(isAtRest: true, FaultJournal.WriteIntervalUs));
    }

    [Fact]
    public void Memory_that_cannot_be_read_starts_a_new_journal()
    {
        var flash = new FlakyFlash { [0] = [1, 2, 3], [1] = new byte[900] };
        FaultJournal journal = Boot(flash);
        Assert.Equal((1, 0), (journal.BootNumber, journal.Count));
        journal.Add(Fault(1, 1));
        Assert.True(journal.Save(0));
        Assert.Single(Read(Boot(flash)));
    }

    private static FaultJournal Boot(FlakyFlash flash)
    {
        var journal = new FaultJournal(flash);
        journal.Load();
        return journal;
    }

    private static FaultMessage Fault(int boot, uint sequence) => new()
    {
        Sequence = sequence,
        Code = boot == 2 ? FaultCode.FollowingError : FaultCode.SetpointUnderrun,
        Joint = 3,
        FirstCause = true,
        DeviceTimeUs = 123456789,
        Detail = -42,
    };

    private static List<PastFaultMessage> Read(FaultJournal journal)
    {
        var past = new List<PastFaultMessage>();
        byte[] buffer = new byte[64];
        for (int i = 0; i <= journal.Count; i++)
        {
            if (PastFaultMessage.TryRead(buffer, 0, journal.WriteMessage(i, 5, buffer, 0), out PastFaultMessage fault))
                past.Add(fault);
        }

        return past;
    }
}
