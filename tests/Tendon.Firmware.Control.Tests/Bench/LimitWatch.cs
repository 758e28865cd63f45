using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Tests.Bench;

/// <summary>Asserts after every control cycle that setpoints keep position, velocity and acceleration limits.</summary>
public sealed class LimitWatch
{
    private readonly ArmRig _rig;
    private readonly int[] _positionUrad;
    private readonly double[] _velocityUradPerS;
    private long _lastUs;
    private double _lastStepUs;

    public LimitWatch(ArmRig rig)
    {
        _rig = rig;
        int joints = rig.Configuration.Joints.Length;
        _positionUrad = [.. Enumerable.Range(0, joints).Select(rig.Controller.SetpointUrad)];
        _velocityUradPerS = new double[joints];
        _lastUs = rig.NowUs;
        _lastStepUs = 10000;
    }

    public void Check()
    {
        double stepUs = _rig.NowUs - _lastUs;
        for (int j = 0; j < _positionUrad.Length; j++)
        {
            JointConfiguration joint = _rig.Configuration.Joints[j];
            int position = _rig.Controller.SetpointUrad(j);
            double velocity = (position - _positionUrad[j]) * 1e6 / stepUs;
            double acceleration = (velocity - _velocityUradPerS[j]) * 1e6 / ((stepUs + _lastStepUs) / 2);
            Assert.InRange(position, joint.MinPositionUrad, joint.MaxPositionUrad);
            // Whole µrad over one step: 1 µrad in 10 ms is 100 µrad/s and 0.02 rad/s².
            Assert.True(Math.Abs(velocity) <= joint.MaxVelocityUradPerS + 400, $"joint {j}: {velocity} µrad/s");
            Assert.True(Math.Abs(acceleration) <= joint.MaxAccelerationUradPerS2 + 60000, $"joint {j}: {acceleration} µrad/s²");
            _positionUrad[j] = position;
            _velocityUradPerS[j] = velocity;
        }

        _lastUs = _rig.NowUs;
        _lastStepUs = stepUs;
    }
}
