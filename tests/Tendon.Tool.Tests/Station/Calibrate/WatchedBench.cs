using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Buses;
using Tendon.Station.Calibrate.Pulses;
using Tendon.Station.Stages;
using Tendon.Workbench;

namespace Tendon.Tool.Tests.Station.Calibrate;

/// <summary>An arm with hobby servos on the workbench under the firmware's controller, in virtual time, and a person who sees whether a joint moved.</summary>
internal sealed class WatchedBench : IPulsePort, IOperator
{
    private const uint Epoch = 5, Authority = 9;
    private const long CycleUs = 10_000, RepeatUs = 500_000;
    private readonly Bench _bench;
    private readonly ArmController _controller;
    private readonly int[] _pulsesUs, _joints;
    private readonly double[] _beforeRad;
    private readonly byte[] _message = new byte[64], _reply = new byte[64];
    private uint _commandId;
    private int _tried, _beforeUs;

    /// <param name="bench">The bench.</param>
    /// <param name="configuration">Its arm, which need not be calibrated.</param>
    /// <param name="driven">Where its driven joints stand among the bench's.</param>
    internal WatchedBench(Bench bench, ArmConfiguration configuration, IReadOnlyList<int> driven)
    {
        _bench = bench;
        _controller = new ArmController(configuration, WorkbenchJoints.On(bench, configuration), Epoch);
        _controller.RefuseToArm(Firmware.Control.Calibration.CalibrationResult.None);
        _joints = [.. driven];
        _pulsesUs = new int[_joints.Length];
        _beforeRad = new double[_joints.Length];
        WaitUntil(300_000);
    }

    public long NowUs { get; private set; }

    internal List<AckResult> Refusals { get; } = [];

    public void SetPulse(int joint, int pulseUs)
    {
        _beforeRad[joint] = Angle(joint);
        (_tried, _beforeUs, _pulsesUs[joint]) = (joint, _pulsesUs[joint], pulseUs);
        Ask(joint);
    }

    public void Hold(int joint)
    {
    }

    public void WaitUntil(long timeUs)
    {
        for (; NowUs < timeUs; NowUs += CycleUs)
        {
            for (int j = 0; j < _pulsesUs.Length && NowUs % RepeatUs == 0; j++)
            {
                if (_pulsesUs[j] != 0)
                    Ask(j);
            }

            _bench.AdvanceTo(NowUs);
            _controller.Tick(NowUs);
        }
    }

    // A person sees a step of a few degrees, and the absence of one.
    public bool Ask(OperatorRequest request) =>
        request.Action != OperatorAction.JointMovedFreely || _beforeUs == 0 || Math.Abs(Angle(_tried) - _beforeRad[_tried]) > 0.5 * Math.Abs(_pulsesUs[_tried] - _beforeUs) * Math.PI / 2000 / 2.1;

    internal double Angle(int joint) => _bench.AnglesRad[_joints[joint]];

    private void Ask(int joint)
    {
        var command = new CommandMessage { SessionEpoch = Epoch, CommandId = ++_commandId, Authority = Authority, Command = CommandCode.TrialPulse, Argument = ((uint)joint << 16) | (uint)_pulsesUs[joint] };
        _controller.OnCommand(_message, 0, command.Write(_message, 0), NowUs, _reply);
        Assert.True(AckMessage.TryRead(_reply, 0, AckMessage.Size, out AckMessage ack));
        if (ack.Result != AckResult.Ok)
            Refusals.Add(ack.Result);
    }
}
