using Tendon.Station.Journals;
using Tendon.Station.Stages;

namespace Tendon.Station.Flash;

/// <summary>Puts the unit's board into service as the first stage, or hands it its calibration as the last one. A board that was verified before is not erased again.</summary>
/// <param name="nanoff">The program that writes.</param>
/// <param name="journal">Where each step is written down.</param>
/// <param name="jobOf">What a unit's board gets.</param>
/// <param name="nowMs">Milliseconds since 1970 UTC.</param>
/// <param name="delivers">Whether it only hands over the device's files, with the calibration.</param>
public sealed class FlashStage(INanoff nanoff, IJournal journal, Func<StageContext, FlashJob> jobOf, Func<long> nowMs, bool delivers = false) : IStage
{
    /// <summary>Name of the stage that hands over the calibration.</summary>
    public const string DeliveryName = "deliver";

    /// <summary>Name in journals and reports.</summary>
    public const string StageName = "flash";

    /// <summary>Whether it hands over the calibration; a unit that has failed gets none.</summary>
    public bool Delivers => delivers;

    /// <inheritdoc/>
    public string Name => delivers ? DeliveryName : StageName;

    /// <inheritdoc/>
    /// <exception cref="FlashFailedException">The board was not put into service; the stage may be run again.</exception>
    public StageResult Run(StageContext context)
    {
        long startUs = context.Port.NowUs;
        if (delivers || FlashRun.LastWasVerified(journal, context.UnitId) != true)
        {
            FlashJob job = jobOf(context) with { Steps = delivers ? FlashJob.SettingsOnly : FlashJob.All };
            FlashResult result = new FlashRun(nanoff, journal, nowMs).Run(
                job, step => context.Progress($"flash.{step}", "", ((int)step - 1.0) / FlashJob.All.Count), context.Cancellation);
            if (result.Problem != FlashProblem.None)
                throw new FlashFailedException(job, result);
        }

        return new StageResult(Name, []) { DurationUs = context.Port.NowUs - startUs };
    }
}
