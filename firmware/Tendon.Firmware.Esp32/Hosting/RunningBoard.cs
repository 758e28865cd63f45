using System;
using System.Device.Gpio;
using System.Threading;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Boot;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Control.Supervision;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Messaging;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>The whole board, put together once at boot: storage, pins, arm, loop and link.</summary>
public sealed class RunningBoard
{
    private const int RingMessages = 16;
    private const int StopMs = 2000;

    private readonly DeviceClock _clock;
    private readonly ControlLoop _loop;
    private readonly Thread _loopThread;
    private readonly Thread _linkThread;

    /// <summary>Puts the board together; nothing runs yet.</summary>
    /// <param name="settings">Checked settings of this device.</param>
    /// <param name="pins">Pins of its board.</param>
    /// <param name="configuration">Checked configuration of its arm.</param>
    /// <param name="journal">The journal, loaded.</param>
    /// <param name="joints">Its joints.</param>
    /// <param name="signals">The board's single lines.</param>
    /// <param name="clock">The device clock.</param>
    public RunningBoard(DeviceSettings settings, BoardPins pins, ArmConfiguration configuration, FaultJournal journal, IJointBus joints, BoardSignals signals, DeviceClock clock)
    {
        _clock = clock;
        BootCause = BootCauseFinder.Find(signals.WatchdogHasTripped, clock.CalendarHasRunOn(), journal.RunState);
        Controller = new ArmController(configuration, joints, NewEpoch(clock, journal));
        byte[][] history = History(journal);
        if (BootCauseFinder.FaultOf(BootCause) != FaultCode.None)
            Controller.Report(BootCauseFinder.FaultOf(BootCause), 0, clock.NowUs());
        Incoming = new MessageRing(RingMessages);
        Outgoing = new MessageRing(RingMessages);
        Gate = new MotionGate();
        Link = new MqttLink(Options(settings), Hello(pins), history, Incoming, Outgoing, Gate, clock);
        var times = new LoopTimes();
        var pulse = new HealthPulse();
        var cycle = new BoardCycle(Controller, journal, times, pulse, Incoming, Outgoing, BootCause);
        _loop = new ControlLoop(Controller, cycle, journal, times, pulse, signals, clock, Gate, Link, Outgoing, configuration.ControlPeriodUs);
        _loopThread = new Thread(_loop.Run) { Priority = ThreadPriority.Highest };
        _linkThread = new Thread(Link.Run) { Priority = ThreadPriority.BelowNormal };
    }

    /// <summary>Why the device booted.</summary>
    public BootCause BootCause { get; }

    /// <summary>The arm.</summary>
    public ArmController Controller { get; }

    /// <summary>Messages for the arm.</summary>
    public MessageRing Incoming { get; }

    /// <summary>Messages from the arm.</summary>
    public MessageRing Outgoing { get; }

    /// <summary>Whether the arm is at rest.</summary>
    public MotionGate Gate { get; }

    /// <summary>The broker.</summary>
    public MqttLink Link { get; }

    /// <summary>What ended the control loop; empty while it runs.</summary>
    public string Problem => _loop.Problem;

    /// <summary>Starts the control loop: the arm is safe before there is a network.</summary>
    public void StartLoop() => _loopThread.Start();

    /// <summary>Starts the link, once there is a network.</summary>
    public void StartLink() => _linkThread.Start();

    /// <summary>Ends both threads; the servos keep their goals and their torque.</summary>
    public void Stop()
    {
        Link.Stop();
        _loop.Stop();
        if (_loopThread.IsAlive)
            _loopThread.Join(StopMs);
        if (_linkThread.IsAlive)
            _linkThread.Join(StopMs);
    }

    // Not 0 and new at each boot: boots are counted, and the time since reset differs when the count was lost.
    private static uint NewEpoch(DeviceClock clock, FaultJournal journal)
    {
        uint epoch = ((uint)journal.BootNumber << 16) ^ (uint)new Random((int)clock.NowUs()).Next();
        return epoch == 0 ? 1 : epoch;
    }

    private static LinkOptions Options(DeviceSettings settings) => new()
    {
        Host = settings.BrokerHost,
        Port = settings.BrokerPort,
        User = settings.BrokerUser.Length == 0 ? null : settings.BrokerUser,
        Password = settings.BrokerUser.Length == 0 ? null : settings.BrokerPassword,
        ClientId = "tendon-" + settings.ArmName,
        ArmName = settings.ArmName,
    };

    private byte[] Hello(BoardPins pins)
    {
        byte[] buffer = new byte[ContractLimits.MaxMessageBytes];
        return Copy(buffer, Controller.WriteHello(buffer, 0, pins.HardwareRevision));
    }

    private byte[][] History(FaultJournal journal)
    {
        byte[][] history = new byte[journal.Count][];
        byte[] buffer = new byte[PastFaultMessage.Size];
        for (int i = 0; i < history.Length; i++)
            history[i] = Copy(buffer, journal.WriteMessage(i, Controller.SessionEpoch, buffer, 0));
        return history;
    }

    private static byte[] Copy(byte[] buffer, int length)
    {
        byte[] bytes = new byte[length];
        Array.Copy(buffer, bytes, length);
        return bytes;
    }
}
