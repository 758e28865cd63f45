using Tendon.Station.Stages;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Units;

/// <summary>Hands at an emulated unit: does at once what is asked, and takes a moment for it.</summary>
public sealed class EmulatedHands(EmulatedUnit unit, ArmProfile arm) : IOperator
{
    private const long PlugUs = 2_000_000;
    private const long PowerOffUs = 3_000_000;

    /// <inheritdoc/>
    public bool Ask(OperatorRequest request)
    {
        switch (request.Action)
        {
            case OperatorAction.UnplugAll:
                PlugWhere(_ => false);
                return true;
            case OperatorAction.PlugInOnly:
                PlugWhere(joint => arm.Joints[joint].Name == request.Joint);
                return true;
            case OperatorAction.PlugInAll:
                PlugWhere(_ => true);
                return true;
            case OperatorAction.PowerCycle:
                unit.SwitchSupply(false);
                unit.AdvanceTo(unit.TimeUs + PowerOffUs);
                unit.SwitchSupply(true);
                unit.AdvanceTo(unit.TimeUs + PlugUs);
                return true;
            default:
                return true;
        }
    }

    private void PlugWhere(Func<int, bool> isIn)
    {
        for (int joint = 0; joint < unit.JointCount; joint++)
            unit.Plug(joint, isIn(joint));
        unit.AdvanceTo(unit.TimeUs + PlugUs);
    }
}
