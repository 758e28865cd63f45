using Tendon.Station.Journals;
using Tendon.Station.Stages;

namespace Tendon.Station.Flash;

/// <summary>Puts the unit's board into service as the first stage. A board that was verified before is not written again.</summary>
/// <param name="nanoff">The program that writes.</param>
/// <param name="journal">Where each step is written down.</param>
/// <param name="jobOf">What a unit's board gets.</param>
/// <param name="nowMs">Milliseconds since 1970 UTC.</param>
public sealed class FlashStage(INanoff nanoff, IJournal journal, Func<StageContext, FlashJob> jobOf, Func<long> nowMs) : IStage
{
    /// <summary>Name in journals and reports.</summary>
    public const string StageName = "flash";

    /// <inheritdoc/>
    public string Name => StageName;

    /// <inheritdoc/>
    /// <exception cref="FlashFailedException">The board was not put into service; the stage may be run again.</exception>
    public StageResult Run(StageContext context)
    {
        long startUs = context.Port.NowUs;
        if (FlashRun.LastWasVerified(journal, context.UnitId) != true)
        {
            FlashJob job = jobOf(context);
            FlashResult result = new FlashRun(nanoff, journal, nowMs).Run(
                job, step => context.Progress($"flash.{step}", "", ((int)step - 1.0) / FlashRun.Steps.Count), context.Cancellation);
            if (result.Problem != FlashProblem.None)
                throw new FlashFailedException(job, result);
        }

        return new StageResult(Name, []) { DurationUs = context.Port.NowUs - startUs };
    }
}
