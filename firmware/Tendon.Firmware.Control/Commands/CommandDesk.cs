using Tendon.Contracts;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Reports;
using Tendon.Firmware.Control.Safety;
using Tendon.Firmware.Control.Supervision;

namespace Tendon.Firmware.Control.Commands;

/// <summary>Decides on commands. Refusing changes nothing; a command that comes twice is answered twice and done once.</summary>
public sealed class CommandDesk
{
    /// <summary>How long a writer must have been silent before another may take over an arm that holds, µs. A dead host must not own the arm for ever.</summary>
    public const int AuthoritySilenceUs = 2000000;

    private const int Remembered = 16;
    private const uint RestPoseConfirmed = 1;

    private readonly ArmReport _report;
    private readonly SafetyMachine _machine;
    private readonly MotionPlayer _player;
    private readonly FaultLatch _latch;
    private readonly ArmSupervisor _supervisor;
    private readonly JointMeasurement[] _measured;
    private readonly PulseTrial _trial;
    private readonly uint _sessionEpoch;
    private readonly CommandMessage[] _done = new CommandMessage[Remembered];
    private readonly AckResult[] _results = new AckResult[Remembered];
    private int _next;

    /// <summary>A desk for one arm.</summary>
    public CommandDesk(ArmReport report, SafetyMachine machine, MotionPlayer player, FaultLatch latch, ArmSupervisor supervisor, JointMeasurement[] measured, PulseTrial trial, uint sessionEpoch)
    {
        _report = report;
        _machine = machine;
        _player = player;
        _latch = latch;
        _supervisor = supervisor;
        _measured = measured;
        _trial = trial;
        _sessionEpoch = sessionEpoch;
    }

    /// <summary>Whether joints may be tried out: nothing holds the arm, and nothing is wrong but that it has no calibration yet.</summary>
    public bool AllowsTrials => _machine.IsBooted && !_machine.IsArmed
        && (_machine.State == SafetyState.Disarmed || (_machine.State == SafetyState.Faulted && _latch.Code == FaultCode.NotCalibrated));

    /// <summary>Decides on a command and carries it out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="silentUs">How long the present writer has sent nothing, µs.</param>
    public AckResult Decide(in CommandMessage command, long silentUs)
    {
        // Never looked up: a stop that was refused as a repetition would be a stop that did nothing.
        if (command.Command == CommandCode.OperationalStop)
        {
            _trial.Stop();
            _machine.OperationalStop();
            return AckResult.Ok;
        }

        if (command.SessionEpoch != _sessionEpoch)
            return AckResult.RefusedWrongEpoch;
        for (int i = 0; i < Remembered; i++)
        {
            if (command.CommandId != 0 && _done[i].CommandId == command.CommandId && _done[i].Authority == command.Authority && _done[i].Command == command.Command)
                return _results[i];
        }

        AckResult result = Execute(command, silentUs);
        _done[_next] = command;
        _results[_next] = result;
        _next = (_next + 1) % Remembered;
        return result;
    }

    private AckResult Execute(in CommandMessage command, long silentUs)
    {
        switch (command.Command)
        {
            case CommandCode.Arm:
                return Arm(command, silentUs);
            case CommandCode.Disarm:
                return Disarm(command.Authority);
            case CommandCode.Hold:
                return Hold(command.Authority);
            case CommandCode.ClearFault:
                return ClearFault(command.Argument);
            case CommandCode.TrialPulse:
                return AllowsTrials ? _trial.Request(command.Authority, command.Argument) : AckResult.RefusedWrongState;
            default:
                return AckResult.RefusedUnknownCommand;
        }
    }

    private AckResult Arm(in CommandMessage command, long silentUs)
    {
        if (command.Authority == 0)
            return AckResult.RefusedBadArgument;
        if (_latch.IsLatched)
            return AckResult.RefusedFaulted;
        SafetyState state = _machine.State;
        if (state == SafetyState.Boot || _trial.IsRunning)
            return AckResult.RefusedWrongState;
        bool foreign = _machine.Authority != 0 && _machine.Authority != command.Authority;
        if (foreign && (state != SafetyState.Holding || silentUs < AuthoritySilenceUs))
            return AckResult.RefusedWrongAuthority;
        if (state == SafetyState.Decelerating || (state == SafetyState.Tracking && _machine.Authority != command.Authority))
            return AckResult.RefusedMoving;
        if (state == SafetyState.Disarmed)
        {
            if (_report.HasJointWithoutFeedback && command.Argument != RestPoseConfirmed)
                return AckResult.RefusedRestPoseUnconfirmed;
            for (int j = 0; j < _measured.Length; j++)
            {
                if (_measured[j].MissedInRow > 5 && _report.Feedback(j) != FeedbackClass.None)
                    return AckResult.RefusedJointMissing;
            }
        }

        _machine.Arm(command.Authority);
        return AckResult.Ok;
    }

    private AckResult Disarm(uint authority)
    {
        if (_latch.IsLatched)
            return AckResult.RefusedFaulted;
        if (_machine.State == SafetyState.Disarmed)
            return AckResult.Ok;
        if (_machine.Authority != 0 && _machine.Authority != authority)
            return AckResult.RefusedWrongAuthority;
        if (_machine.State == SafetyState.Boot || _machine.State == SafetyState.Arming)
            return AckResult.RefusedWrongState;
        if (_machine.State != SafetyState.Holding || !_player.IsAtRest)
            return AckResult.RefusedMoving;
        _machine.Disarm();
        return AckResult.Ok;
    }

    private AckResult Hold(uint authority)
    {
        if (_latch.IsLatched)
            return AckResult.RefusedFaulted;
        if (_machine.Authority != 0 && _machine.Authority != authority)
            return AckResult.RefusedWrongAuthority;
        if (!_machine.IsArmed)
            return AckResult.RefusedWrongState;
        _machine.Hold();
        return AckResult.Ok;
    }

    private AckResult ClearFault(uint code)
    {
        if (!_latch.IsLatched)
            return code == 0 ? AckResult.RefusedBadArgument : AckResult.RefusedWrongState;
        if (code != (uint)_latch.Code)
            return AckResult.RefusedWrongFault;
        if (Contracts.Faults.ClearedBy(_latch.Code) != ClearedBy.Operator)
            return AckResult.RefusedNotClearable;
        if (_machine.State != SafetyState.Faulted)
            return AckResult.RefusedMoving;
        if (_machine.IsBooted && !_machine.ClearingDisarms && _supervisor.IsCausePresent(_latch))
            return AckResult.RefusedCausePresent;
        _machine.ClearFault();
        return AckResult.Ok;
    }
}
