using Tendon.Workbench.Arm;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Table;

namespace Tendon.Workbench;

/// <summary>
/// The virtual workbench: an arm on a table with objects. Only serial bytes reach the arm. Time moves only in
/// <see cref="AdvanceTo"/>; no threads, no clock, no I/O. Not thread-safe.
/// </summary>
public sealed class Bench : IDisposable
{
    private readonly ArmPlant _plant;
    private readonly TableSnapshot _table;

    /// <summary>Builds a bench at time 0.</summary>
    /// <exception cref="SceneException">The scene cannot be placed.</exception>
    public Bench(BenchOptions options)
    {
        Options = options;
        _table = options.Start ?? SceneSampler.Sample(options.Scene, options.Seed);
        double[] angles = [.. options.StartAnglesRad ?? _table.JointAnglesRad];
        if (angles.Length != options.Arm.Joints.Count)
            throw new ArgumentException($"the start has {angles.Length} joint angles, the arm {options.Arm.Joints.Count} joints", nameof(options));
        _plant = new ArmPlant(options.Arm, options.Servo, options.Supply, angles, options.Seed * 31);
        Serial = new VirtualSerial(new StsBus([.. _plant.Servos.Select(s => new StsInstructions(s))]), options.Line, options.Seed ^ 0x5EA1);
    }

    /// <summary>What the bench was built from.</summary>
    public BenchOptions Options { get; }

    /// <summary>Virtual time in microseconds.</summary>
    public long TimeUs { get; private set; }

    /// <summary>The servo bus, as a USB adapter sees it.</summary>
    public VirtualSerial Serial { get; }

    /// <summary>Moves time forward: bytes, servos, arm and objects. A time in the past is ignored.</summary>
    public void AdvanceTo(long timeUs)
    {
        while (TimeUs < timeUs)
        {
            // Physics lives on a fixed grid, so that the course does not depend on how callers slice time.
            long nextUs = TimeUs - (TimeUs % ArmPlant.StepUs) + ArmPlant.StepUs;
            if (nextUs > timeUs)
            {
                TimeUs = timeUs;
                Serial.AdvanceTo(timeUs);
                return;
            }

            Serial.AdvanceTo(nextUs);
            TimeUs = nextUs;
            _plant.Step(nextUs);
        }
    }

    /// <summary>Ground truth now, for the camera and the judge.</summary>
    public TableSnapshot Snapshot() => _table with { TimeUs = TimeUs, JointAnglesRad = _plant.AnglesRad.ToArray() };

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
