using Tendon.Station.Prove;
using Tendon.Station.Stages;

namespace Tendon.Station.Runs;

/// <summary>Where a unit's report, calibration and label are kept.</summary>
public interface IUnitRecords
{
    /// <summary>Writes what belongs to a unit; on return it survives a power cut. Written again it takes the place of what was there; earlier signed documents are kept beside it.</summary>
    /// <returns>SHA-256 of the signed report, hexadecimal.</returns>
    string Write(StageContext context, IReadOnlyList<StageRecord> stages, UnitFigures? proof);

    /// <summary>Whether the report of a finished unit is there as it was written.</summary>
    bool HasReport(string unitId, string sha256);
}
