using Tendon.Contracts;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Arm;

/// <summary>
/// One arm, heard and commanded by one writer. Time passes only through the host's clock, so the same code runs in wall time over a
/// broker and in virtual time over an in-memory wire. Nothing here throws for what a device or a network may do: outcomes say it.
/// Methods that command the arm are called one at a time; <see cref="Stop"/> may be called at any time, from any thread.
/// </summary>
public interface IArmLink : IAsyncDisposable
{
    /// <summary>What the device is; replaced when it boots anew.</summary>
    ArmHello Hello { get; }

    /// <summary>The newest report. It may be old: see <see cref="ArmLinkHealth.StateAgeUs"/>.</summary>
    ArmState State { get; }

    /// <summary>How well host and device hear each other now.</summary>
    ArmLinkHealth Health { get; }

    /// <summary>This writer's random number; the arm is ours while <see cref="ArmState.Authority"/> equals it.</summary>
    uint Authority { get; }

    /// <summary>Converts host time to device time, both µs. False while the device's clock is not known.</summary>
    bool TryHostToDeviceUs(long hostUs, out long deviceUs);

    /// <summary>Switches torque on without a jump and takes the arm; waits until it holds.</summary>
    /// <param name="restPoseConfirmed">A person has confirmed the rest pose: needed by joints without feedback.</param>
    /// <param name="cancellation">Ends the waiting; the arm may still come on.</param>
    ValueTask<CommandOutcome> Arm(bool restPoseConfirmed, CancellationToken cancellation);

    /// <summary>Switches torque off as the arm's stop policy says; the arm must hold.</summary>
    ValueTask<CommandOutcome> Disarm(CancellationToken cancellation);

    /// <summary>Decelerates along the path and holds; this writer keeps the arm. Waits until it holds.</summary>
    ValueTask<CommandOutcome> Hold(CancellationToken cancellation);

    /// <summary>Operational stop, accepted from anyone: decelerates along the path, holds, and takes the arm from its writer. Waits for
    /// standstill. Not an emergency stop: that is a wire.</summary>
    ValueTask<CommandOutcome> Stop(CancellationToken cancellation);

    /// <summary>Clears the latched fault of that code, if it may be cleared over the network and its cause is gone.</summary>
    ValueTask<CommandOutcome> ClearFault(FaultCode fault, CancellationToken cancellation);

    /// <summary>Tries a pulse on a joint without feedback while the arm is not armed, for a person who watches. It ends within 1.5 s unless it is repeated.</summary>
    /// <param name="joint">Index in the arm's messages.</param>
    /// <param name="pulseUs">Length of the pulse, 500 to 2500 µs; 0 = none, the joint goes limp.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    ValueTask<CommandOutcome> TryPulse(int joint, int pulseUs, CancellationToken cancellation);

    /// <summary>
    /// Streams a motion and waits until the arm holds at its end. The motion must start at <see cref="ArmState.SetpointRad"/> with
    /// velocity 0, and the arm must hold under this writer; it must not be planned anew meanwhile. Cancelling stops along the path and
    /// waits for standstill; it does not throw.
    /// </summary>
    ValueTask<MotionOutcome> Follow(ITrajectory motion, Action<MotionProgress>? progress, CancellationToken cancellation);

    /// <summary>Waits until the arm is not in motion and no measured joint turns faster than <paramref name="radPerS"/> in two
    /// reports in a row; false when that has not happened within <paramref name="timeoutUs"/>.</summary>
    ValueTask<bool> WaitForStandstill(double radPerS, long timeoutUs, CancellationToken cancellation);
}
