using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Safety;

/// <summary>The last rung after decelerating and holding: joints whose policy says so hold on with less torque. No rung releases a joint.</summary>
public sealed class TorqueLadder
{
    private const int RepeatUs = 1000000;

    private readonly IJointBus _bus;
    private readonly int _afterUs;
    private readonly int[] _normal;
    private readonly int[] _reduced;
    private readonly bool _reduces;
    private long _restedSinceUs;
    private long _writtenUs;
    private bool _isReduced;

    /// <summary>A ladder for one arm.</summary>
    public TorqueLadder(ArmConfiguration configuration, IJointBus bus)
    {
        _bus = bus;
        _afterUs = configuration.ReduceTorqueAfterUs;
        _normal = new int[configuration.Joints.Length];
        _reduced = new int[configuration.Joints.Length];
        for (int j = 0; j < _normal.Length; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            bool reduces = joint.StopPolicy == StopPolicy.ReduceTorque;
            _normal[j] = joint.TorqueLimitPermille;
            _reduced[j] = reduces ? joint.ReducedTorquePermille : joint.TorqueLimitPermille;
            _reduces = _reduces || reduces;
        }
    }

    /// <summary>Notes that the arm has come to rest by a fault.</summary>
    public void Start(long nowUs)
    {
        _restedSinceUs = nowUs;
        _isReduced = false;
    }

    /// <summary>One control cycle at rest in a fault.</summary>
    public void Advance(long nowUs)
    {
        if (!_reduces || nowUs - _restedSinceUs < _afterUs)
            return;
        // Written again every second: a lost packet must not leave the motors hot.
        if (_isReduced && nowUs - _writtenUs < RepeatUs)
            return;
        _isReduced = true;
        _writtenUs = nowUs;
        _bus.WriteTorqueLimits(_reduced);
    }

    /// <summary>Back to the normal torque limits; arming verifies them.</summary>
    public void Restore()
    {
        if (!_isReduced)
            return;
        _isReduced = false;
        _bus.WriteTorqueLimits(_normal);
    }
}
