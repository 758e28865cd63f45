using Tendon.Workbench.Arm;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Defects;

/// <summary>
/// One SO-101 on the station's bench, from its parts: servos with the spread of a batch, supply, bus and whatever is wrong with it.
/// Only bytes reach it, apart from a person's hands. Virtual time, no threads.
/// </summary>
public sealed class EmulatedUnit
{
    private const int DefaultBitsPerS = 1_000_000;
    private readonly ArmPlant _plant;
    private readonly StsBus _bus;

    /// <summary>Puts a unit together at time 0.</summary>
    public EmulatedUnit(UnitPlan plan)
    {
        Plan = plan;
        ArmDescription arm = ArmDescription.So101;
        _plant = new ArmPlant(arm, new ServoParameters(), new SupplyOptions(), arm.RestPoseRad, plan.Seed * 31);
        _bus = new StsBus([.. _plant.Servos.Select(servo => new StsInstructions(servo))]);
        BitsPerS = DefaultBitsPerS;
        Serial = Open();
    }

    /// <summary>What it was built from; for whoever judges a finder, never for a finder.</summary>
    public UnitPlan Plan { get; }

    /// <summary>Virtual time in microseconds.</summary>
    public long TimeUs { get; private set; }

    /// <summary>Speed of the adapter's line, bit/s.</summary>
    public int BitsPerS { get; private set; }

    /// <summary>The bus as the adapter sees it; another object after the speed was changed.</summary>
    public VirtualSerial Serial { get; private set; }

    /// <summary>Changes the adapter's speed; what was on the wire is lost.</summary>
    public bool TrySetBitsPerS(int bitsPerS)
    {
        if (bitsPerS is < 9600 or > 1_000_000) return false;
        BitsPerS = bitsPerS;
        Serial = Open();
        return true;
    }

    /// <summary>Moves time forward; a time in the past is ignored.</summary>
    public void AdvanceTo(long timeUs)
    {
        while (TimeUs < timeUs)
        {
            long nextUs = TimeUs - (TimeUs % ArmPlant.StepUs) + ArmPlant.StepUs;
            bool isStep = nextUs <= timeUs;
            TimeUs = isStep ? nextUs : timeUs;
            Serial.AdvanceTo(TimeUs);
            if (isStep) _plant.Step(TimeUs);
        }
    }

    private VirtualSerial Open()
    {
        var line = new VirtualSerial(_bus, new LineOptions { BaudRate = BitsPerS }, Plan.Seed ^ 0x5EA1);
        line.AdvanceTo(TimeUs);
        return line;
    }
}
