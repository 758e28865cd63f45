using System;
using System.Threading;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Supervision;
using Tendon.Firmware.Esp32.Messaging;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>The thread that moves the arm: one cycle each period, aligned to the scheduler's tick; what takes long is done while the arm is at rest.</summary>
public sealed class ControlLoop
{
    private const int FirstCollectionCycles = 300;
    private const int CyclesPerCollection = 6000;

    private readonly ArmController _controller;
    private readonly BoardCycle _cycle;
    private readonly FaultJournal _journal;
    private readonly LoopTimes _times;
    private readonly HealthPulse _pulse;
    private readonly BoardSignals _signals;
    private readonly DeviceClock _clock;
    private readonly MotionGate _gate;
    private readonly MqttLink _link;
    private readonly MessageRing _outgoing;
    private readonly int _periodUs;
    private bool _stopping;
    private int _toCollection = FirstCollectionCycles;

    /// <summary>A loop that does not run yet; <see cref="Run"/> is its thread.</summary>
    public ControlLoop(
        ArmController controller, BoardCycle cycle, FaultJournal journal, LoopTimes times, HealthPulse pulse,
        BoardSignals signals, DeviceClock clock, MotionGate gate, MqttLink link, MessageRing outgoing, int periodUs)
    {
        _controller = controller;
        _cycle = cycle;
        _journal = journal;
        _times = times;
        _pulse = pulse;
        _signals = signals;
        _clock = clock;
        _gate = gate;
        _link = link;
        _outgoing = outgoing;
        _periodUs = periodUs;
    }

    /// <summary>What ended the loop; empty while it runs.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Ends <see cref="Run"/>. The servos keep their last goal and their torque.</summary>
    public void Stop() => _stopping = true;

    /// <summary>The loop's thread. An exception ends it with a fault message, and without further edges for the watchdog.</summary>
    public void Run()
    {
        try
        {
            Loop();
        }
        catch (Exception problem)
        {
            // Unhandled, it would end this thread and nobody would ever know.
            Problem = problem.Message;
            _signals.Light(false);
            SayInternalError();
        }
    }

    private void Loop()
    {
        long nextUs = _clock.NowUs();
        _signals.Light(true);
        while (!_stopping)
        {
            SleepUntil(nextUs);
            long startUs = _clock.NowUs();
            int lateUs = (int)(startUs - nextUs);
            _cycle.LinkLossCount = _link.LossCount;
            _cycle.LinkDroppedCount = _link.DroppedCount;
            _cycle.Advance(_signals.StopWireIsOpen, startUs);
            int tickUs = (int)(_clock.NowUs() - startUs);
            _times.AddCycle(lateUs, tickUs, _periodUs);
            if (_pulse.Advance(lateUs, tickUs, _periodUs, _controller.Fault))
                _signals.Pulse(_pulse.Level);
            _gate.IsAtRest = _cycle.IsAtRest;
            _link.Wake();
            if (_cycle.IsAtRest)
                DoWhatTakesLong();
            // Missed cycles are not made up for: the next one comes on the grid.
            nextUs += _periodUs;
            long nowUs = _clock.NowUs();
            if (nextUs <= nowUs)
                nextUs += (((nowUs - nextUs) / _periodUs) + 1) * _periodUs;
        }
    }

    // Flash and collector stop everything: the servos hold by themselves, and a cycle that comes late at rest is no fault.
    private void DoWhatTakesLong()
    {
        long nowUs = _clock.NowUs();
        if (_journal.IsDue(true, nowUs))
            _journal.Save(nowUs);
        if (--_toCollection > 0)
            return;
        _toCollection = CyclesPerCollection;
        long beforeUs = _clock.NowUs();
        uint free = nanoFramework.Runtime.Native.GC.Run(false);
        _times.AddCollection((int)(_clock.NowUs() - beforeUs), free);
    }

    private void SleepUntil(long deviceUs)
    {
        long aheadUs = deviceUs - _clock.NowUs();
        // Sleeping a whole number of milliseconds, rounded up, ends on the scheduler's tick; 0 would only yield.
        if (aheadUs > 0)
            Thread.Sleep((int)((aheadUs + 999) / 1000));
    }

    private void SayInternalError()
    {
        byte[] message = new byte[FaultMessage.Size];
        int length = InternalError.Write(_controller.SessionEpoch, _clock.NowUs(), message);
        _outgoing.TryAdd(MessageChannel.Fault, message, length, _clock.NowUs());
        _gate.IsAtRest = true;
        _link.Wake();
    }
}
