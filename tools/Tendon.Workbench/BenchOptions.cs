using Tendon.Workbench.Arm;
using Tendon.Workbench.Physics;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Table;

namespace Tendon.Workbench;

/// <summary>Everything that decides a bench's course apart from the bytes written to it.</summary>
public sealed record BenchOptions
{
    /// <summary>Names scene and noise. Equal options and bytes give bit-identical courses.</summary>
    public ulong Seed { get; init; }

    /// <summary>What is placed on the table by <see cref="Seed"/>; ignored when <see cref="Start"/> is given.</summary>
    public SceneSpec Scene { get; init; } = new([]);

    /// <summary>Exact start, instead of a sampled one.</summary>
    public TableSnapshot? Start { get; init; }

    /// <summary>Joint angles at the start in radians; the start's own when absent.</summary>
    public IReadOnlyList<double>? StartAnglesRad { get; init; }

    /// <summary>The arm on the table.</summary>
    public ArmDescription Arm { get; init; } = ArmDescription.So101;

    /// <summary>Physics of the servos; those of the arm's servo family when absent.</summary>
    public ServoParameters? Servo { get; init; }

    /// <summary>Power supply; one of the arm's nominal voltage when absent.</summary>
    public SupplyOptions? Supply { get; init; }

    /// <summary>Friction of the table and the pads.</summary>
    public FrictionOptions Friction { get; init; } = new();

    /// <summary>The serial bus wire and its noise; a clean one at the arm's speed when absent.</summary>
    public LineOptions? Line { get; init; }
}
