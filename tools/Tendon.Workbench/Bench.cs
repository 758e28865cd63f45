using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Physics;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Table;

namespace Tendon.Workbench;

/// <summary>
/// The virtual workbench: an arm on a table with objects. Only serial bytes reach the arm. Time moves only in
/// <see cref="AdvanceTo"/>; no threads, no clock, no I/O. Not thread-safe, but each thread may have a bench of its own: courses stay
/// bit-identical, only the contact solver takes turns, so a large evaluation is faster over several processes.
/// </summary>
public sealed class Bench : IDisposable
{
    private readonly ArmPlant _plant;
    private readonly TableWorld _world;

    /// <summary>Builds a bench at time 0.</summary>
    /// <exception cref="SceneException">The scene cannot be placed.</exception>
    /// <exception cref="ArgumentException">The given start does not fit the arm or holds an unusable object.</exception>
    public Bench(BenchOptions options)
    {
        Options = options;
        TableSnapshot start = options.Start ?? SceneSampler.Sample(options.Scene, options.Seed);
        double[] angles = [.. options.StartAnglesRad ?? start.JointAnglesRad];
        if (angles.Length != options.Arm.Joints.Count)
            throw new ArgumentException($"the start has {angles.Length} joint angles, the arm {options.Arm.Joints.Count} joints", nameof(options));
        _plant = new ArmPlant(options.Arm, options.Servo, options.Supply, angles, options.Seed * 31);
        _world = new TableWorld(options.Arm, _plant.Links, options.Friction, options.Seed);
        foreach (TableObject one in start.Objects) Add(one);
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
            if (nextUs % TableWorld.StepUs == 0) _world.Step(_plant.Links, _plant.ContactNm);
        }
    }

    /// <summary>Ground truth now, for the camera and the judge.</summary>
    public TableSnapshot Snapshot() =>
        new(TimeUs, _plant.AnglesRad.ToArray(), [.. _world.Objects.Select(o => o.Snapshot())]);

    /// <summary>Puts a further object on the table.</summary>
    /// <exception cref="ArgumentException">Its id is taken, or its size or pose is unusable.</exception>
    public void Add(TableObject one)
    {
        TableObjectCheck.Demand(one);
        if (_world.Objects.Any(o => o.Description.Id == one.Id)) throw new ArgumentException($"object {one.Id} is already on the table", nameof(one));
        _world.Add(one);
    }

    /// <summary>Takes an object away; false when there is none of that id.</summary>
    public bool Remove(int id) => _world.Remove(id);

    /// <summary>Moves an object by hand, as a person would who meddles; false when there is none of that id.</summary>
    /// <exception cref="ArgumentException">The pose is unusable.</exception>
    public bool Place(int id, Vector3 position, Quaternion orientation)
    {
        TableObjectCheck.DemandPose(id, position, orientation);
        return _world.Place(id, position, orientation);
    }

    /// <summary>Clears the table and puts the objects of <paramref name="table"/> on it; the arm and time stay.</summary>
    public void Reset(TableSnapshot table)
    {
        foreach (int id in _world.Objects.Select(o => o.Description.Id).ToArray()) _world.Remove(id);
        foreach (TableObject one in table.Objects) Add(one);
    }

    /// <inheritdoc/>
    public void Dispose() => _world.Dispose();
}
