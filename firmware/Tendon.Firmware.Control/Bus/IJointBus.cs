using Tendon.Contracts;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Bus;

/// <summary>The joints of an arm behind whatever wire they hang on. The safety machine decides; a family carries out and reports.</summary>
/// <remarks>
/// No call blocks or allocates. A control cycle is <see cref="BeginCycle"/>, then any of the other calls, then <see cref="EndCycle"/>; between two
/// cycles <see cref="Poll"/> may be called as often as the board likes, and families that take turns on the wire get further with it.
/// Setting up, placing and switching on take several cycles: start, then advance once a cycle until the result is no longer Running.
/// </remarks>
public interface IJointBus
{
    /// <summary>Joints, in the configuration's order.</summary>
    int JointCount { get; }

    /// <summary>Answers that may be missing in a row before a joint counts as lost.</summary>
    int MissedRepliesAllowed { get; }

    /// <summary>Everything that went wrong on the wire and was survived, since start.</summary>
    uint ErrorCount { get; }

    /// <summary>Bytes by cycle.</summary>
    BusLoad Load { get; }

    /// <summary>What the last step of setting up or arming found.</summary>
    BusFinding Finding { get; }

    /// <summary>What a joint of this family can report at most.</summary>
    FeedbackClass FeedbackOf(int joint);

    /// <summary>Takes in what has arrived. Call once at the start of a cycle.</summary>
    void BeginCycle(long nowUs);

    /// <summary>Takes in what has arrived between cycles, and goes on with what takes turns.</summary>
    void Poll(long nowUs);

    /// <summary>Asks for the next feedback, unless the wire is needed for setting up or arming. Call once at the end of a cycle.</summary>
    void EndCycle(long nowUs);

    /// <summary>Whether a request for this joint's feedback has come to its end, answered or not, since the last cycle.</summary>
    bool WasAsked(int joint);

    /// <summary>Whether the joint answered it.</summary>
    bool HasAnswered(int joint);

    /// <summary>The joint's newest sample; that of an earlier cycle when the last answer is missing.</summary>
    JointSample Sample(int joint);

    /// <summary>Sends the goals of this cycle.</summary>
    /// <param name="goalUrad">Position of each joint, µrad.</param>
    /// <param name="goalUradPerS">Velocity of each joint there, µrad/s.</param>
    void WriteGoals(int[] goalUrad, int[] goalUradPerS);

    /// <summary>Sets the torque limits, 0.1 % of stall torque; a family without them ignores it.</summary>
    void WriteTorqueLimits(int[] permille);

    /// <summary>Torque off. Called in several cycles, because a wire may lose it.</summary>
    void SwitchOff();

    /// <summary>Begins to find and set up every joint. Torque is left as it is.</summary>
    void StartSetUp();

    /// <summary>One cycle of setting up.</summary>
    SequenceStatus AdvanceSetUp();

    /// <summary>Begins to make positions the goals, without switching torque on.</summary>
    void StartPlacing(int[] goalUrad);

    /// <summary>One cycle of placing: Done when the goals were read back where the family can read them.</summary>
    SequenceStatus AdvancePlacing();

    /// <summary>Begins to switch torque on with these goals.</summary>
    void StartSwitchOn(int[] goalUrad);

    /// <summary>One cycle of switching on: Done when every joint was seen to have torque, where the family can see it.</summary>
    SequenceStatus AdvanceSwitchOn();

    /// <summary>Gives up what was started.</summary>
    void Cancel();
}
