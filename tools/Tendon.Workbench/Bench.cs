using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.I2c;
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
    private readonly ServoRack _rack;
    private readonly VirtualSerial? _serial;
    private readonly TableWorld _world;

    /// <summary>Builds a bench at time 0.</summary>
    /// <exception cref="SceneException">The scene cannot be placed.</exception>
    /// <exception cref="ArgumentException">The given start does not fit the arm or holds an unusable object.</exception>
    public Bench(BenchOptions options)
    {
        Options = options;
        TableSnapshot start = options.Start ?? SceneSampler.Sample(options.Scene, options.Seed, options.Arm);
        ArmDescription arm = options.Arm;
        double[] angles = [.. options.StartAnglesRad ?? start.JointAnglesRad];
        if (angles.Length != arm.Joints.Count)
            throw new ArgumentException($"the start has {angles.Length} joint angles, the arm {arm.Joints.Count} joints", nameof(options));
        _rack = new ServoRack(arm, options.Servo ?? ServoParameters.Of(arm.Family, arm.NominalSupplyV), ArmPlant.ShaftsAt(arm, angles), options.Seed * 31);
        _plant = new ArmPlant(arm, _rack.Shafts, options.Supply ?? new SupplyOptions(arm.NominalSupplyV), angles);
        _world = new TableWorld(arm, _plant.Links, options.Friction, options.Seed);
        foreach (TableObject one in start.Objects) Add(one);
        if (_rack.Device is { } device)
            _serial = new VirtualSerial(device, options.Line ?? new LineOptions { BaudRate = arm.BitsPerS }, options.Seed ^ 0x5EA1);
        _plant.IsPropped = _rack.Chip is not null;
    }

    /// <summary>What the bench was built from.</summary>
    public BenchOptions Options { get; }

    /// <summary>Virtual time in microseconds.</summary>
    public long TimeUs { get; private set; }

    /// <summary>True joint angles in radians, those of joints without a servo included; for judges.</summary>
    public ReadOnlySpan<double> AnglesRad => _plant.AnglesRad;

    /// <summary>The servo bus, as a USB adapter sees it.</summary>
    /// <exception cref="InvalidOperationException">The arm has hobby servos: see <see cref="I2c"/>.</exception>
    public VirtualSerial Serial => _serial ?? throw new InvalidOperationException("this arm's servos have no serial bus");

    /// <summary>The I2C bus of the chip that makes the pulses of hobby servos.</summary>
    /// <exception cref="InvalidOperationException">The arm has a serial bus: see <see cref="Serial"/>.</exception>
    public VirtualI2c I2c => _rack.I2c ?? throw new InvalidOperationException("this arm's servos take no pulses");

    /// <summary>The output enable line of the chip that makes the pulses: false keeps them from the servos. Without effect on a serial bus.</summary>
    public bool OutputsEnabled
    {
        get => _rack.Chip is { OutputsDisabled: false };
        set
        {
            if (_rack.Chip is { } chip) chip.OutputsDisabled = !value;
        }
    }

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
                _serial?.AdvanceTo(timeUs);
                return;
            }

            _serial?.AdvanceTo(nextUs);
            TimeUs = nextUs;
            _rack.Refresh();
            if (_rack.HasHadTorque) _plant.IsPropped = false;
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
