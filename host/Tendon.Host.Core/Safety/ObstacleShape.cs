namespace Tendon.Host.Core.Safety;

/// <summary>Simple upright bodies that stand for what is on the table.</summary>
public enum ObstacleShape
{
    None = 0,

    /// <summary>Solid upright cylinder (also stands for balls).</summary>
    Cylinder = 1,

    /// <summary>Solid upright box.</summary>
    Box = 2,

    /// <summary>Round container: floor and a wall that runs straight from the foot circle to the rim.</summary>
    RoundContainer = 3,

    /// <summary>Rectangular container: floor and four upright walls.</summary>
    BoxContainer = 4,
}
