namespace Tendon.Station.Stages;

/// <summary>One step on a unit's way through the station: flash, identify, calibrate, prove.</summary>
public interface IStage
{
    /// <summary>Lower-case name in journals and reports; never changes.</summary>
    string Name { get; }

    /// <summary>Does its work on one unit. Nothing outside the context is touched; a unit may be given to the same stage again.</summary>
    /// <exception cref="Units.UnitPortException">The way to the unit broke; the stage may be run again.</exception>
    /// <exception cref="OperationCanceledException">The context's cancellation was asked for.</exception>
    StageResult Run(StageContext context);
}
