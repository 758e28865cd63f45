using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Motion;

/// <summary>Turns segments into setpoints: follows them on the device clock, slows down along them when told to, and limits the result last.</summary>
public sealed class MotionPlayer
{
    /// <summary>Motion may be buffered this far ahead, µs.</summary>
    public const int HorizonUs = 1500000;

    private const int KnotCapacity = 96;
    private const int EaseUradPerS = 150000;
    private const int EaseInsideUrad = 1000;
    private const int RestToleranceUrad = 300;
    private const int RestToleranceUradPerS = 3000;

    private readonly JointConfiguration[] _joints;
    private readonly MotionBuffer _buffer;
    private readonly SegmentAdmission _admission;
    private readonly PathBrake _brake;
    private readonly SetpointLimiter[] _limiters;
    private readonly int[] _pathUrad;
    private readonly int[] _pathUradPerS;
    private readonly int[] _setpointUrad;
    private readonly int[] _joinUrad;
    private readonly int[] _joinUradPerS;
    private readonly int[] _coupledSlackUrad;
    private long _pathTimeUs;
    private bool _endsStream;
    private long _pauseEndsUs;

    /// <summary>A player that rests at 0 until <see cref="RestAt"/>.</summary>
    public MotionPlayer(JointConfiguration[] joints)
    {
        _joints = joints;
        _buffer = new MotionBuffer(joints.Length, KnotCapacity);
        _admission = new SegmentAdmission(joints);
        _brake = new PathBrake(joints);
        _limiters = new SetpointLimiter[joints.Length];
        for (int j = 0; j < joints.Length; j++)
            _limiters[j] = new SetpointLimiter(joints[j]);
        _pathUrad = new int[joints.Length];
        _pathUradPerS = new int[joints.Length];
        _setpointUrad = new int[joints.Length];
        _joinUrad = new int[joints.Length];
        _joinUradPerS = new int[joints.Length];
        _coupledSlackUrad = new int[joints.Length];
        Phase = MotionPhase.Resting;
    }

    /// <summary>What the setpoints are doing.</summary>
    public MotionPhase Phase { get; private set; }

    /// <summary>Whether the setpoints stand still where the motion ended.</summary>
    public bool IsAtRest { get; private set; } = true;

    /// <summary>Whether the last <see cref="Advance"/> ran off the end of motion that did not say it was final.</summary>
    public bool RanDry { get; private set; }

    /// <summary>Setpoint of a joint, µrad, after all limits.</summary>
    public int SetpointUrad(int joint) => _limiters[joint].PositionUrad;

    /// <summary>Velocity of a joint's setpoint, µrad/s, after all limits.</summary>
    public int SetpointUradPerS(int joint) => _limiters[joint].VelocityUradPerS;

    /// <summary>Whether a joint's setpoint was held back by its limits in the last cycle.</summary>
    public bool IsLimited(int joint) => _limiters[joint].IsLimiting;

    /// <summary>Motion left, µs.</summary>
    public long BufferedUs(long nowUs) => Phase == MotionPhase.Following && _buffer.EndUs > nowUs ? _buffer.EndUs - nowUs : 0;

    /// <summary>Rests at a position at once. For arming only: the caller has made sure that the joints are there.</summary>
    public void RestAt(int[] positionUrad)
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            _limiters[j].RestAt(positionUrad[j]);
            _pathUrad[j] = positionUrad[j];
            _pathUradPerS[j] = 0;
            _coupledSlackUrad[j] = _joints[j].Coupled.IsSet ? _joints[j].Coupled.ExcessUrad(positionUrad[j], positionUrad[_joints[j].Coupled.Joint]) : 0;
        }

        _buffer.Clear();
        Phase = MotionPhase.Resting;
        IsAtRest = true;
        RanDry = false;
    }

    /// <summary>Moves the resting position of one joint, within its limits; has no effect while in motion.</summary>
    public void RelieveTo(int joint, int positionUrad)
    {
        if (Phase == MotionPhase.Resting)
            _pathUrad[joint] = positionUrad;
    }

    /// <summary>At rest, moves joints that stand outside their limits slowly inside: an arm without torque sags onto its mechanical stops, and nothing can be planned from there.</summary>
    /// <returns>True when every joint's resting position is inside.</returns>
    public bool EaseIntoLimits(int stepUs)
    {
        bool inside = true;
        int step = (int)((long)EaseUradPerS * stepUs / 1000000);
        for (int j = 0; j < _joints.Length; j++)
        {
            int least = _joints[j].MinPositionUrad, most = _joints[j].MaxPositionUrad;
            if (_pathUrad[j] >= least && _pathUrad[j] <= most)
                continue;
            _pathUrad[j] = _pathUrad[j] < least
                ? Whole.Clamp(_pathUrad[j] + step, _pathUrad[j], least + EaseInsideUrad)
                : Whole.Clamp(_pathUrad[j] - step, most - EaseInsideUrad, _pathUrad[j]);
            inside = false;
        }

        return inside;
    }

    /// <summary>Takes in a segment, or says why not. Nothing changes unless the result is <see cref="SegmentResult.Accepted"/>.</summary>
    public SegmentResult Admit(in SegmentMessage segment, long nowUs)
    {
        if (Phase == MotionPhase.Stopping)
            return SegmentResult.WrongState;
        for (int j = 0; j < _joints.Length; j++)
            _setpointUrad[j] = _limiters[j].PositionUrad;
        SegmentResult result = _admission.Check(segment, _setpointUrad);
        if (result != SegmentResult.Accepted)
            return result;
        if (segment.ApplyAtUs < nowUs)
            return SegmentResult.Stale;
        if (segment.ApplyAtUs + segment.KnotOffsetUs(segment.KnotCount - 1) > nowUs + HorizonUs)
            return SegmentResult.TooFarAhead;
        result = CheckJoin(segment);
        if (result != SegmentResult.Accepted)
            return result;
        if (!_buffer.HasRoom(nowUs, segment.ApplyAtUs, segment.KnotCount))
            return SegmentResult.BufferFull;
        if (Phase == MotionPhase.Resting)
            _buffer.StartAt(nowUs, _pathUrad);
        _buffer.Splice(nowUs, segment);
        _endsStream = segment.IsFinal;
        _pauseEndsUs = Whole.Clamp(segment.ApplyAtUs + segment.ValidForUs, _buffer.EndUs, _buffer.EndUs + ContractLimits.MaxPauseUs);
        Phase = MotionPhase.Following;
        IsAtRest = false;
        return SegmentResult.Accepted;
    }

    /// <summary>Begins to slow down along the path; without motion it has no effect.</summary>
    public void Stop()
    {
        if (Phase != MotionPhase.Following)
            return;
        Phase = MotionPhase.Stopping;
        _brake.Release();
    }

    /// <summary>Stands still at the present setpoint at once, because the servos have already stopped there (the loop itself was not running).</summary>
    public void Freeze()
    {
        for (int j = 0; j < _joints.Length; j++)
            _setpointUrad[j] = _limiters[j].PositionUrad;
        RestAt(_setpointUrad);
    }

    /// <summary>One control cycle.</summary>
    /// <param name="nowUs">Device clock, µs.</param>
    /// <param name="stepUs">Time since the last cycle, µs, 100 to 100,000.</param>
    public void Advance(long nowUs, int stepUs)
    {
        RanDry = false;
        if (Phase == MotionPhase.Following)
            Follow(nowUs);
        else if (Phase == MotionPhase.Stopping)
            Brake(stepUs);
        bool settled = Phase == MotionPhase.Resting;
        for (int j = 0; j < _joints.Length; j++)
        {
            StepLimiter(j, stepUs);
            settled = settled && Whole.Magnitude(_limiters[j].VelocityUradPerS) <= RestToleranceUradPerS
                && (Whole.Magnitude(_limiters[j].PositionUrad - _pathUrad[j]) <= RestToleranceUrad || _limiters[j].VelocityUradPerS == 0);
        }

        IsAtRest = settled;
    }

    // The last word on a range that moves with an earlier joint, whose setpoint of this cycle is known by now. A joint that was armed
    // beyond it is not pushed inside, but goes no further out.
    private void StepLimiter(int joint, int stepUs)
    {
        int wantedUrad = _pathUrad[joint];
        int wantedUradPerS = _pathUradPerS[joint];
        CoupledRange coupled = _joints[joint].Coupled;
        if (coupled.IsSet)
        {
            int otherUrad = _limiters[coupled.Joint].PositionUrad;
            int excessUrad = coupled.ExcessUrad(_limiters[joint].PositionUrad, otherUrad);
            if (excessUrad < _coupledSlackUrad[joint])
                _coupledSlackUrad[joint] = excessUrad;
            wantedUrad = Whole.Clamp(wantedUrad, coupled.MinUrad(otherUrad) - _coupledSlackUrad[joint], coupled.MaxUrad(otherUrad) + _coupledSlackUrad[joint]);
            if (wantedUrad != _pathUrad[joint])
                wantedUradPerS = 0;
        }

        _limiters[joint].Step(wantedUrad, wantedUradPerS, stepUs);
    }

    private void Follow(long nowUs)
    {
        _pathTimeUs = nowUs;
        _buffer.Sample(nowUs, _pathUrad, _pathUradPerS);
        // A stream may pause at the end of a segment for as long as that segment is valid.
        if (nowUs < (_endsStream ? _buffer.EndUs : _pauseEndsUs))
            return;
        RanDry = !_endsStream;
        EndMotion();
    }

    private void Brake(int stepUs)
    {
        _pathTimeUs = _brake.Advance(_buffer, _pathTimeUs, stepUs, _pathUrad, _pathUradPerS);
        if (_brake.HasStopped || _pathTimeUs >= _buffer.EndUs)
            EndMotion();
    }

    private void EndMotion()
    {
        _buffer.Clear();
        Phase = MotionPhase.Resting;
        for (int j = 0; j < _joints.Length; j++)
            _pathUradPerS[j] = 0;
    }

    private SegmentResult CheckJoin(in SegmentMessage segment)
    {
        bool resting = Phase == MotionPhase.Resting;
        if (!resting)
            _buffer.Sample(segment.ApplyAtUs, _joinUrad, _joinUradPerS);
        for (int j = 0; j < _joints.Length; j++)
        {
            long gapUrad = (long)segment.KnotPositionUrad(0, j) - (resting ? _pathUrad[j] : _joinUrad[j]);
            if (Whole.Magnitude(gapUrad) > ContractLimits.JoinPositionToleranceUrad)
                return SegmentResult.PositionNotJoined;
            long gapUradPerS = (long)segment.KnotVelocityUradPerS(0, j) - (resting ? 0 : _joinUradPerS[j]);
            if (Whole.Magnitude(gapUradPerS) > ContractLimits.JoinVelocityToleranceUradPerS)
                return SegmentResult.VelocityNotJoined;
        }

        return SegmentResult.Accepted;
    }
}
