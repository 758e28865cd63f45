namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>Tells the network side whether the arm moves: connecting can stop every thread of the device, so it waits until the arm is at rest.</summary>
public sealed class MotionGate
{
    private bool _isAtRest = true;

    /// <summary>Whether the arm is at rest; set by the control loop in every cycle.</summary>
    public bool IsAtRest
    {
        get
        {
            lock (this)
                return _isAtRest;
        }
        set
        {
            lock (this)
                _isAtRest = value;
        }
    }
}
