using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>Sweeps the joints as a calibration does and writes nothing: tells ids that sit in each other's joints, which no register can tell.</summary>
public sealed class SwapCheckStage : IStage
{
    /// <inheritdoc/>
    public string Name => "swap-check";

    /// <inheritdoc/>
    public StageResult Run(StageContext context)
    {
        long startUs = context.Port.NowUs;
        IReadOnlyList<Finding> findings = context.Operator.Ask(new OperatorRequest(OperatorAction.ClearSpace, context.UnitId))
            ? SweepJudge.Judge(context.Arm, new ArmSweeper(context).Run())
            : throw new OperationCanceledException("nobody has cleared the space that the arm moves in");
        return new StageResult(Name, findings) { DurationUs = context.Port.NowUs - startUs };
    }
}
