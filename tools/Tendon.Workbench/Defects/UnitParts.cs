using Tendon.Workbench.Arm;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;

namespace Tendon.Workbench.Defects;

/// <summary>The parts of one unit: a draw from the batch, then what is planted. All of it physical.</summary>
internal sealed class UnitParts
{
    // Ends of the printed parts against the drawing, and the servo's spline: it may be bolted on anywhere in the turn.
    private const double StopSpreadRad = 0.015;
    private const int TicksPerTurn = 4096;
    private const double SevenVoltTypeV = 9;
    private readonly Xoshiro256 _random;
    private readonly ServoParameters _nominal;

    public UnitParts(UnitPlan plan, ArmDescription arm)
    {
        _nominal = ServoParameters.Of(arm.Family, arm.NominalSupplyV);
        _random = new Xoshiro256(plan.Seed ^ 0xBA7C4);
        Servos = new ServoPart[arm.Joints.Count];
        for (int i = 0; i < Servos.Length; i++)
            Servos[i] = Draw(arm.Joints[i], plan.FactoryIds ? 1 : arm.Joints[i].ServoId, isJaw: i == Servos.Length - 1);
        SupplyV = arm.NominalSupplyV + Spread(0.1);
        SupplyOhm = 0.15 + Spread(0.05);
        Line = new LineOptions { CorruptByteRate = 1e-5 };
        foreach (PlantedDefect planted in plan.Planted) DefectPlanting.Plant(this, planted);
    }

    public ServoPart[] Servos { get; }

    public double SupplyV { get; set; }

    public double SupplyOhm { get; set; }

    public LineOptions Line { get; set; }

    private ServoPart Draw(JointDescription joint, int id, bool isJaw)
    {
        return new ServoPart
        {
            Id = (byte)id,
            MountTicks = _random.NextInt(TicksPerTurn),
            MinStopRad = joint.MinPositionRad - (isJaw ? 0 : 0.03) + Spread(StopSpreadRad),
            MaxStopRad = joint.MaxPositionRad + 0.03 + Spread(StopSpreadRad),
            MaxVoltageDecivolts = _nominal.RatedSupplyV < SevenVoltTypeV ? 80 : 140,
            Parameters = _nominal with
            {
                StallTorqueNm = _nominal.StallTorqueNm * (1 + Spread(0.05)),
                NoLoadRadPerS = _nominal.NoLoadRadPerS * (1 + Spread(0.05)),
                CoulombNm = _nominal.CoulombNm * (1 + Spread(0.4)),
                BacklashRad = _nominal.BacklashRad * (1 + Spread(0.4)),
            },
        };
    }

    private double Spread(double most) => _random.NextDouble(-most, most);
}
