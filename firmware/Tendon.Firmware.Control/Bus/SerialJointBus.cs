using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Bus;

/// <summary>What the joints of every serial servo family have in common: ids, goals in steps, findings, and the look at who answers and who has torque.</summary>
public abstract class SerialJointBus : IJointBus
{
    private readonly ServoBus _bus;
    private readonly int _leastStep;
    private readonly int _mostStep;

    /// <summary>The joints of <paramref name="configuration"/> on a bus.</summary>
    /// <param name="configuration">The arm.</param>
    /// <param name="bus">Its servos, in joint order.</param>
    /// <param name="leastStep">Lowest goal that the family's register takes.</param>
    /// <param name="mostStep">Highest goal.</param>
    protected SerialJointBus(ArmConfiguration configuration, ServoBus bus, int leastStep, int mostStep)
    {
        Joints = configuration.Joints;
        GoalSteps = new int[Joints.Length];
        _bus = bus;
        _leastStep = leastStep;
        _mostStep = mostStep;
    }

    /// <inheritdoc/>
    public int JointCount => Joints.Length;

    /// <inheritdoc/>
    public abstract int MissedRepliesAllowed { get; }

    /// <inheritdoc/>
    public uint ErrorCount => _bus.ErrorCount;

    /// <inheritdoc/>
    public BusLoad Load => _bus.Load;

    /// <inheritdoc/>
    public BusFinding Finding { get; } = new BusFinding();

    /// <summary>The joints' configurations.</summary>
    protected JointConfiguration[] Joints { get; }

    /// <summary>The newest goals, servo steps.</summary>
    protected int[] GoalSteps { get; }

    /// <inheritdoc/>
    public abstract FeedbackClass FeedbackOf(int joint);

    /// <inheritdoc/>
    public abstract void BeginCycle(long nowUs);

    /// <inheritdoc/>
    public virtual void Poll(long nowUs)
    {
    }

    /// <inheritdoc/>
    public abstract void EndCycle(long nowUs);

    /// <inheritdoc/>
    public abstract bool WasAsked(int joint);

    /// <inheritdoc/>
    public abstract bool HasAnswered(int joint);

    /// <inheritdoc/>
    public abstract JointSample Sample(int joint);

    /// <inheritdoc/>
    public abstract void WriteGoals(int[] goalUrad, int[] goalUradPerS);

    /// <inheritdoc/>
    public virtual void WriteTorqueLimits(int[] permille)
    {
    }

    /// <inheritdoc/>
    public abstract void SwitchOff();

    /// <inheritdoc/>
    public abstract void StartSetUp();

    /// <inheritdoc/>
    public abstract SequenceStatus AdvanceSetUp();

    /// <inheritdoc/>
    public abstract void StartPlacing(int[] goalUrad);

    /// <inheritdoc/>
    public abstract SequenceStatus AdvancePlacing();

    /// <inheritdoc/>
    public abstract void StartSwitchOn(int[] goalUrad);

    /// <inheritdoc/>
    public abstract SequenceStatus AdvanceSwitchOn();

    /// <inheritdoc/>
    public abstract void Cancel();

    /// <summary>The servos' ids in joint order.</summary>
    protected static byte[] IdsOf(ArmConfiguration configuration)
    {
        byte[] ids = new byte[configuration.Joints.Length];
        for (int j = 0; j < ids.Length; j++)
            ids[j] = configuration.Joints[j].ServoId;
        return ids;
    }

    /// <summary>Whether a servo answered the sweep that has come to its end.</summary>
    protected abstract bool IsPresent(int joint);

    /// <summary>Whether it said there that it has torque.</summary>
    protected abstract bool HasTorque(int joint);

    /// <summary>Turns goals into steps.</summary>
    protected void TakeGoals(int[] goalUrad)
    {
        for (int j = 0; j < Joints.Length; j++)
            GoalSteps[j] = Whole.Clamp(JointScale.Steps(Joints[j], goalUrad[j]), _leastStep, _mostStep);
    }

    /// <summary>Whether every servo answered; the finding says who did not.</summary>
    protected bool AreAllPresent()
    {
        int missing = 0;
        int first = 0;
        for (int j = Joints.Length - 1; j >= 0; j--)
        {
            if (IsPresent(j))
                continue;
            missing++;
            first = j;
        }

        return Finding.NoteMissing(missing, first, Joints.Length);
    }

    /// <summary>Notes in the finding whether any servo has torque.</summary>
    protected void NoteTorque()
    {
        Finding.TorqueIsOn = false;
        for (int j = 0; j < Joints.Length; j++)
            Finding.TorqueIsOn = Finding.TorqueIsOn || (IsPresent(j) && HasTorque(j));
    }

    /// <summary>Done when every servo has torque; the finding names the first that has not.</summary>
    protected SequenceStatus CheckTorque()
    {
        for (int j = 0; j < Joints.Length; j++)
        {
            if (IsPresent(j) && HasTorque(j))
                continue;
            Finding.Differ((byte)j, 0);
            return SequenceStatus.Failed;
        }

        return SequenceStatus.Done;
    }
}
