namespace Tendon.Workbench.Physics;

/// <summary>Coulomb friction coefficients of the material pairs, and one factor over all of them.</summary>
public sealed record FrictionOptions
{
    /// <summary>
    /// Gripper pad on an object: bare printed plastic on plastic. With the arm file's jaw torque of 10 % (about 3.5 N at the
    /// pads) every movable kind holds; at half of it a good part of the wider objects, which the pads embrace as an opening
    /// wedge, slips out.
    /// </summary>
    public double PadObject { get; init; } = 0.18;

    /// <summary>Arm housing on an object.</summary>
    public double HousingObject { get; init; } = 0.25;

    /// <summary>Object on object, on a container or on the table.</summary>
    public double Object { get; init; } = 0.40;

    /// <summary>Container on the table: they stand on felt dots or rubber feet.</summary>
    public double ContainerTable { get; init; } = 0.60;

    /// <summary>Rolling resistance of balls and lying cylinders in metres (torque = resistance × normal force).</summary>
    public double RollingM { get; init; } = 0.0006;

    /// <summary>Multiplies every coefficient above except rolling; 0.5 halves the friction.</summary>
    public double Scale { get; init; } = 1.0;
}
