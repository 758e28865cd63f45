using Tendon.Contracts;
using Tendon.Firmware.Control.Storage;

namespace Tendon.Firmware.Control.Calibration;

/// <summary>The unit's calibration in memory that survives power-off, in two versions.</summary>
public sealed class CalibrationStore
{
    private readonly TwoSlotStore _store;

    /// <summary>A store on a pair of slots of its own.</summary>
    public CalibrationStore(ISlotPort port) =>
        _store = new TwoSlotStore(port, RecordKind.UnitCalibration, UnitCalibrationCodec.SizeFor(ContractLimits.MaxJointCount));

    /// <summary>Loads the newest calibration. The one before is never taken instead: the servos hold the offsets of the newest.</summary>
    /// <param name="calibration">The calibration; usable only after <see cref="CalibrationResult.Ok"/>.</param>
    /// <returns>Ok, what is wrong with it, or <see cref="CalibrationResult.None"/> when nothing is stored.</returns>
    public CalibrationResult Load(out UnitCalibration calibration)
    {
        if (_store.LoadNewest())
            return UnitCalibrationCodec.Read(_store.Buffer, TwoSlotStore.PayloadOffset, _store.PayloadLength, out calibration);
        calibration = new UnitCalibration(0);
        return CalibrationResult.None;
    }

    /// <summary>Stores a calibration and reads it back; unless Ok, what was stored before still is.</summary>
    public CalibrationResult Save(UnitCalibration calibration)
    {
        int length = UnitCalibrationCodec.Write(calibration, _store.Buffer, TwoSlotStore.PayloadOffset);
        if (length == 0)
            return CalibrationResult.BadValue;
        return _store.Save(length) ? CalibrationResult.Ok : CalibrationResult.Truncated;
    }
}
