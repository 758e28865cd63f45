using System.Security.Cryptography;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Buses;
using Tendon.Firmware.Pc.Hosting;
using Tendon.Firmware.Pc.Messaging;
using Tendon.Mqtt;

namespace Tendon.Firmware.Pc;

/// <summary>
/// The PC as just another board: the firmware's controller at 100 Hz on a thread of its own, on a real or a simulated servo bus,
/// with its own connection to the broker. Motion never waits for the network: the two threads share nothing but queues.
/// </summary>
public sealed class BoardHost : IAsyncDisposable
{
    /// <summary>Hardware revision that the hello message reports: a PC.</summary>
    public const ushort HardwareRevision = 0x5043;

    private const long HealthIntervalUs = 1000000;
    private const long PollIntervalUs = 1000;

    private readonly BoardOptions _options;
    private readonly ArmController _controller;
    private readonly IPlantClock? _plant;
    private readonly bool _takesTurns;
    private readonly MonotonicClock _clock = new();
    private readonly BoardLink _link;
    private readonly LoopHealth _health;
    private readonly Thread _loop;
    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private readonly byte[] _reply = new byte[ContractLimits.MaxMessageBytes];
    private readonly TaskCompletionSource _standsStill = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _cyclesToState;
    private long _nextHealthUs;
    private SafetyState _saidState;
    private FaultCode _saidFault;
    private volatile bool _stopMotion;
    private volatile bool _stopLoop;

    /// <summary>A board that does not run yet.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="port">The servo bus; one that is also an <see cref="IPlantClock"/> is moved on before each cycle.</param>
    public BoardHost(BoardOptions options, IServoBusPort port)
        : this(options, SerialJointBuses.Create(options.Configuration, port), port as IPlantClock)
    {
    }

    /// <summary>A board that does not run yet.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="joints">The arm's joints.</param>
    /// <param name="plant">What simulates them and is moved on before each cycle; null for real ones.</param>
    public BoardHost(BoardOptions options, IJointBus joints, IPlantClock? plant)
    {
        _options = options;
        _plant = plant;
        _takesTurns = options.Configuration.BusFamily is BusFamily.FeetechScs or BusFamily.HiwonderLx;
        _controller = new ArmController(options.Configuration, joints, NewEpoch());
        if (options.Calibration != CalibrationResult.Ok)
            _controller.RefuseToArm(options.Calibration);
        _link = new BoardLink(_controller, options.ArmName, options.Broker, () => _clock.NowUs, options.Say);
        _health = new LoopHealth(_clock, options.Configuration.ControlPeriodUs);
        _loop = new Thread(Run) { IsBackground = true, Name = "tendon-board control" };
    }

    /// <summary>Identifies this boot; new for every host.</summary>
    public uint SessionEpoch => _controller.SessionEpoch;

    /// <summary>State of the safety machine; may be a cycle old.</summary>
    public SafetyState State => _controller.State;

    /// <summary>The latched fault, or None; may be a cycle old.</summary>
    public FaultCode Fault => _controller.Fault;

    /// <summary>Whether the broker is connected.</summary>
    public bool IsConnected => _link.IsConnected;

    /// <summary>Cycles that started more than half a period late, since start.</summary>
    public long LateCycleCount { get; private set; }

    /// <summary>Control cycles since start.</summary>
    public long CycleCount { get; private set; }

    /// <summary>Completes when the control loop has ended; fails with what ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Starts the control loop and begins to connect to the broker.</summary>
    public void Start()
    {
        _loop.Start();
        _link.Start();
    }

    /// <summary>Decelerates along the path and holds, as an operational stop does; completes when the arm stands still or had no torque.</summary>
    /// <returns>False when it did not come to rest in <paramref name="timeout"/>.</returns>
    public async Task<bool> StopMotion(TimeSpan timeout)
    {
        if (!_loop.IsAlive)
            return true;
        _stopMotion = true;
        return await Task.WhenAny(_standsStill.Task, _ended.Task, Task.Delay(timeout)) == _standsStill.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopMotion(TimeSpan.FromSeconds(3));
        _stopLoop = true;
        if (_loop.IsAlive)
            _loop.Join(TimeSpan.FromSeconds(2));
        await _link.DisposeAsync();
    }

    private static uint NewEpoch()
    {
        uint epoch = (uint)RandomNumberGenerator.GetInt32(int.MaxValue);
        return epoch == 0 ? 1 : epoch;
    }

    private void Run()
    {
        if (!RealTimeThread.TryRaise())
            _options.Say("no permission for real-time scheduling; the control loop runs at normal priority (allow it with: sudo setcap cap_sys_nice+ep, or an rtprio limit)");
        try
        {
            long periodUs = _options.Configuration.ControlPeriodUs;
            long nextUs = _clock.NowUs;
            while (!_stopLoop)
            {
                if (_takesTurns)
                    PollUntil(nextUs);
                _clock.SleepUntil(nextUs);
                long nowUs = _clock.NowUs;
                if (nowUs - nextUs > periodUs / 2)
                    LateCycleCount++;
                Cycle(nowUs);
                _health.AddCycle(nextUs, nowUs);
                nextUs += periodUs;
                // Missed cycles are not made up for: the next one comes on the grid.
                if (nextUs <= nowUs)
                    nextUs += (((nowUs - nextUs) / periodUs) + 1) * periodUs;
            }

            _ended.TrySetResult();
        }
        catch (Exception problem)
        {
            // Whatever happened, the servos keep their last goal and their torque. Say it instead of dying silently.
            _options.Say($"control loop ended: {problem}");
            _ended.TrySetException(problem);
        }
    }

    // Servos that take turns on the wire get further when their answers are taken in between two cycles.
    private void PollUntil(long cycleUs)
    {
        for (long nowUs = _clock.NowUs; cycleUs - nowUs > 2 * PollIntervalUs && !_stopLoop; nowUs = _clock.NowUs)
        {
            _clock.SleepUntil(nowUs + PollIntervalUs);
            _plant?.AdvanceTo(_clock.NowUs);
            _controller.Poll(_clock.NowUs);
        }
    }

    private void Cycle(long nowUs)
    {
        CycleCount++;
        _plant?.AdvanceTo(nowUs);
        while (_link.Incoming.TryTake(_message, out QueuedMessage message))
            Handle(message, nowUs);
        if (_stopMotion)
            StopNow(nowUs);
        _controller.Tick(nowUs);
        Report(nowUs);
        SayChanges();
        if (_stopMotion && _controller.IsAtRest && _controller.State != SafetyState.Decelerating)
            _standsStill.TrySetResult();
    }

    private void Handle(QueuedMessage message, long nowUs)
    {
        if (message.Channel == MessageChannel.Segment)
        {
            if (!_stopMotion)
                _controller.OnSegment(_message, 0, message.Length, nowUs);
            return;
        }

        int length = _controller.OnCommand(_message, 0, message.Length, nowUs, _reply);
        _link.Outgoing.TryAdd(MessageChannel.Ack, _reply.AsSpan(0, length), nowUs);
        _link.WakePublisher();
    }

    private void StopNow(long nowUs)
    {
        CommandMessage stop = default;
        stop.CommandId = 1;
        stop.Command = CommandCode.OperationalStop;
        _controller.OnCommand(_message, 0, stop.Write(_message, 0), nowUs, _reply);
    }

    private void SayChanges()
    {
        if (_controller.State == _saidState && _controller.Fault == _saidFault)
            return;
        _saidState = _controller.State;
        _saidFault = _controller.Fault;
        string joint = _controller.FaultJoint < _options.Configuration.Joints.Length ? $" at joint {_controller.FaultJoint}" : "";
        string line = _saidFault == FaultCode.None ? $"{_saidState}" : $"{_saidState}, fault {(int)_saidFault} {_saidFault}{joint}";
        // A terminal that does not read must not stop the loop.
        ThreadPool.UnsafeQueueUserWorkItem(static said => said.Say(said.Line), (_options.Say, Line: line), preferLocal: false);
    }

    private void Report(long nowUs)
    {
        int length;
        while ((length = _controller.WriteNextFault(_message, 0)) > 0)
            _link.Outgoing.TryAdd(MessageChannel.Fault, _message.AsSpan(0, length), nowUs);
        if (--_cyclesToState <= 0)
        {
            _cyclesToState = _options.CyclesPerState;
            length = _controller.WriteState(_message, 0, nowUs);
            _link.Outgoing.TryAdd(MessageChannel.State, _message.AsSpan(0, length), nowUs);
        }

        if (nowUs >= _nextHealthUs)
        {
            _nextHealthUs = nowUs + HealthIntervalUs;
            length = _health.Write(_message, SessionEpoch, _link.Incoming.RefusedCount + _link.Outgoing.RefusedCount);
            _link.Outgoing.TryAdd(MessageChannel.Health, _message.AsSpan(0, length), nowUs);
        }

        _link.WakePublisher();
    }
}
