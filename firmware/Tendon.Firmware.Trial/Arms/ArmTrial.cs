using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>One life of an arm: start, arming, motion, a servo that falls silent, and the way back; every cycle is compared, and timed.</summary>
public sealed class ArmTrial
{
    private const int PeriodUs = 10000;

    private readonly ITrialHost _host;
    private readonly StsServos _servos = new StsServos(TrialArm.JointCount);
    private readonly ArmController _controller;
    private readonly TrialOperator _operator;
    private readonly Digest _digest = new Digest();
    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private long _nowUs = 1000000;
    private long _spentUs;
    private long _longestUs;

    public ArmTrial(ITrialHost host)
    {
        _host = host;
        _controller = new ArmController(TrialArm.Configuration(BusFamily.FeetechSts), _servos, 77);
        _operator = new TrialOperator(_controller);
    }

    public void Run()
    {
        _host.Line("arm hello " + HexText.Of(_message, _controller.WriteHello(_message, 0, 3)));
        Phase("boot", 120, false);
        _host.Line("arm wrong arm " + _operator.Command(CommandCode.ClearFault, 9, _nowUs));
        _host.Line("arm arm " + _operator.Command(CommandCode.Arm, 0, _nowUs));
        Phase("arming", 150, false);
        _operator.Begin(_nowUs);
        Phase("moving", 300, true);
        _servos.Silent = 2;
        Phase("silent", 60, true);
        _servos.Silent = -1;
        Phase("answering", 40, false);
        _host.Line("arm clear " + _operator.Command(CommandCode.ClearFault, (uint)_controller.Fault, _nowUs));
        Phase("cleared", 60, false);
        _host.Line("arm disarm " + _operator.Command(CommandCode.Disarm, 0, _nowUs));
        Phase("disarmed", 30, false);
        _nowUs -= 5000000;
        Phase("clock back", 5, false);
    }

    private void Phase(string name, int ticks, bool streams)
    {
        uint freeBefore = _host.FreeBytes();
        _spentUs = 0;
        _longestUs = 0;
        for (int i = 1; i <= ticks; i++)
        {
            Tick(streams);
            if (i % 10 == 0 || i == ticks)
                Note(name, i);
        }

        uint freeAfter = _host.FreeBytes();
        _host.Figure("arm " + name + ": " + (_spentUs / ticks).ToString() + " us per cycle, longest " + _longestUs.ToString() + " us, free " + freeBefore.ToString() + " -> " + freeAfter.ToString() + " bytes");
        int length = _controller.WriteState(_message, 0, _nowUs);
        _host.Line("arm " + name + " state " + HexText.Of(_message, length));
        while ((length = _controller.WriteNextFault(_message, 0)) > 0)
            _host.Line("arm " + name + " fault " + HexText.Of(_message, length));
    }

    private void Tick(bool streams)
    {
        _nowUs += PeriodUs;
        _servos.Advance();
        if (streams)
        {
            int result = _operator.Stream(_nowUs);
            if (result >= 0)
                _host.Line("arm segment " + result.ToString());
        }

        long startUs = _host.NowUs();
        _controller.Tick(_nowUs);
        long tookUs = _host.NowUs() - startUs;
        _spentUs += tookUs;
        if (tookUs > _longestUs)
            _longestUs = tookUs;
        for (int j = 0; j < TrialArm.JointCount; j++)
            _digest.Add(_controller.SetpointUrad(j));
    }

    private void Note(string name, int tick) =>
        _host.Line("arm " + name + " " + tick.ToString() + " " + ((int)_controller.State).ToString() + " " + ((int)_controller.Fault).ToString() + " setpoints "
            + _digest.Value.ToString() + " wire " + _servos.Written.Value.ToString());
}
