using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Pc.Devices;
using Tendon.Station.Calibrate;
using Tendon.Station.Prove;
using Tendon.Station.Runs;
using Tendon.Station.Stages;

namespace Tendon.Tool.Station.Floor;

/// <summary>A unit's folder, with the calibration once more in the form that a board loads: <c>--units</c> of the board is the run's folder of units.</summary>
internal sealed class FloorRecords(string units, IUnitRecords documents) : IUnitRecords
{
    public string Write(StageContext context, IReadOnlyList<StageRecord> stages, UnitFigures? proof)
    {
        if (context.Calibration is { } record && stages.All(stage => stage.Findings.Count == 0))
        {
            UnitCalibration calibration = FirmwareCalibration.Of(record);
            CalibrationSeal.Seal(calibration);
            if (UnitFolder.Save(units, calibration) != CalibrationResult.Ok)
                throw new IOException($"{units}: the calibration of {context.UnitId} could not be stored");
        }

        // The signed report last: it is what says that the unit is done.
        return documents.Write(context, stages, proof);
    }

    public bool HasReport(string unitId, string sha256) => documents.HasReport(unitId, sha256);
}
