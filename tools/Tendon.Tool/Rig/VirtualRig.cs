using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Buses;
using Tendon.Host.Core.Time;
using Tendon.Host.Link.InMemory;
using Tendon.Host.Link.Transport;
using Tendon.Workbench;

namespace Tendon.Tool.Rig;

/// <summary>
/// Host, firmware and bench in lock-step on one virtual clock: whoever waits on the clock moves the world. The wire carries the
/// identical bytes that a broker would. Single-threaded and deterministic by seed.
/// </summary>
public sealed class VirtualRig : IHostClock, IDisposable
{
    private const long StepUs = 1_000;
    private const int StatePeriodUs = 20_000;

    // Host and device clocks of a real pair have nothing in common.
    private const long HostClockOffsetUs = 7_000_000;
    private readonly ArmController _controller;
    private readonly long _periodUs;
    private readonly int _cyclesPerState;
    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private readonly byte[] _reply = new byte[ContractLimits.MaxMessageBytes];
    private long _deviceUs;
    private long _nextCycleUs;
    private long _cycles;

    /// <summary>A rig at time 0, powered up and saying hello.</summary>
    public VirtualRig(BenchOptions bench, ArmConfiguration configuration, WireConditions wire)
    {
        Bench = new Bench(bench);
        _periodUs = configuration.ControlPeriodUs;
        _cyclesPerState = Math.Max(1, StatePeriodUs / configuration.ControlPeriodUs);
        _controller = new ArmController(configuration, WorkbenchJoints.On(Bench, configuration), sessionEpoch: 1 + (uint)(bench.Seed % 1_000_000));
        Wire = new InMemoryWire(this, wire);
        Wire.Publish(ArmChannel.Hello, _message, 0, _controller.WriteHello(_message, 0, hardwareRevision: 1));
        Wire.Publish(ArmChannel.Presence, _message, 0, Presence.Write(_message, 0, online: true));
    }

    /// <summary>The arm and the table.</summary>
    public Bench Bench { get; }

    /// <summary>What the host's link is opened on.</summary>
    public InMemoryWire Wire { get; }

    /// <summary>The firmware's own view, for tests.</summary>
    public ArmController Controller => _controller;

    /// <summary>Host time at which the task was given, µs; set by whoever gives it.</summary>
    public long TaskGivenUs { get; set; }

    /// <summary>Control ticks since start.</summary>
    public long TickCount => _cycles;

    /// <summary>Wall time spent in control ticks, in stopwatch ticks.</summary>
    public long TickTimestamps { get; private set; }

    /// <summary>Bytes that control ticks allocated after the first second.</summary>
    public long TickBytes { get; private set; }

    /// <summary>Called after every millisecond of virtual time.</summary>
    public Action? Stepped { get; set; }

    /// <inheritdoc/>
    public long NowUs => _deviceUs + HostClockOffsetUs;

    /// <inheritdoc/>
    public ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
    {
        while (NowUs < timeUs)
        {
            if (cancellation.IsCancellationRequested)
                return ValueTask.FromCanceled(cancellation);
            Step(Math.Min(timeUs - HostClockOffsetUs, _deviceUs - (_deviceUs % StepUs) + StepUs));
        }
        return ValueTask.CompletedTask;
    }

    public void Dispose() => Bench.Dispose();

    private void Step(long deviceUs)
    {
        _deviceUs = deviceUs;
        Bench.AdvanceTo(deviceUs);
        TakeMessages();
        if (deviceUs >= _nextCycleUs)
        {
            _nextCycleUs += _periodUs;
            Cycle();
        }
        else
        {
            _controller.Poll(deviceUs);
        }
        Wire.Deliver();
        Stepped?.Invoke();
    }

    private void Cycle()
    {
        long fromBytes = GC.GetAllocatedBytesForCurrentThread(), from = Stopwatch.GetTimestamp();
        _controller.Tick(_deviceUs);
        TickTimestamps += Stopwatch.GetTimestamp() - from;
        if (_deviceUs > 1_000_000)
            TickBytes += GC.GetAllocatedBytesForCurrentThread() - fromBytes;
        int length;
        while ((length = _controller.WriteNextFault(_message, 0)) > 0)
            Wire.Publish(ArmChannel.Fault, _message, 0, length);
        if (_cycles++ % _cyclesPerState == 0)
            Wire.Publish(ArmChannel.State, _message, 0, _controller.WriteState(_message, 0, _deviceUs));
    }

    private void TakeMessages()
    {
        while (Wire.TryReceive(out ArmChannel channel, out byte[] payload))
        {
            switch (channel)
            {
                case ArmChannel.Segment:
                    _controller.OnSegment(payload, 0, payload.Length, _deviceUs);
                    break;
                case ArmChannel.Command:
                    Answer(ArmChannel.Ack, _controller.OnCommand(payload, 0, payload.Length, _deviceUs, _reply));
                    break;
                case ArmChannel.ClockRequest:
                    Answer(ArmChannel.ClockResponse, _controller.OnClockRequest(payload, 0, payload.Length, _deviceUs, _deviceUs, _reply));
                    break;
            }
        }
    }

    private void Answer(ArmChannel channel, int length)
    {
        if (length > 0)
            Wire.Publish(channel, _reply, 0, length);
    }
}
