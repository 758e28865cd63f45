using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Dxl;
using Tendon.Workbench.Servos.Lx;
using Tendon.Workbench.Servos.Scs;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>Six servos of one family with light links, and the configuration that drives them.</summary>
internal sealed class FamilyArm
{
    public const int JointCount = 6;
    private static readonly ServoParameters s_servo = new() { RatedSupplyV = 7.4, EncoderNoiseTicks = 0.2 };

    public FamilyArm(BusFamily family, int seed)
    {
        Configuration = Configure(family);
        for (int j = 0; j < JointCount; j++)
        {
            double shaftRad = (double)Configuration.Joints[j].ZeroStep * Configuration.Joints[j].SpanUrad * 1e-6 / Configuration.Joints[j].SpanSteps;
            Shafts.Add(Servo(family, (byte)(j + 1), shaftRad + (0.1 * (j - 2.5)), (ulong)(seed + j)));
        }

        Device = family switch
        {
            BusFamily.FeetechSts => new StsBus([.. Shafts.Cast<StsServo>().Select(s => new StsInstructions(s))]),
            BusFamily.FeetechScs => new ScsBus([.. Shafts.Cast<ScsServo>()]),
            BusFamily.HiwonderLx => new LxBus([.. Shafts.Cast<LxServo>()]),
            _ => new DxlBus([.. Shafts.Cast<DxlServo>()]),
        };
        BaudRate = family == BusFamily.HiwonderLx ? 115_200 : 1_000_000;
    }

    public ArmConfiguration Configuration { get; }

    public List<IShaft> Shafts { get; } = [];

    public IBusDevice Device { get; }

    public int BaudRate { get; }

    public double TrueRad(int joint)
    {
        JointConfiguration c = Configuration.Joints[joint];
        double zeroRad = (double)c.ZeroStep * c.SpanUrad * 1e-6 / c.SpanSteps;
        return c.Sign * (Shafts[joint].Motor.ShaftRad - zeroRad);
    }

    public void SetPresent(int joint, bool present)
    {
        switch (Shafts[joint])
        {
            case LxServo lx: lx.IsPresent = present; break;
            case ScsServo scs: scs.IsPresent = present; break;
            case DxlServo dxl: dxl.IsPresent = present; break;
        }
    }

    public void AnswerAs(int joint, byte? id)
    {
        switch (Shafts[joint])
        {
            case LxServo lx: lx.AnswersAs = id; break;
            case ScsServo scs: scs.AnswersAs = id; break;
            case DxlServo dxl: dxl.AnswersAs = id; break;
        }
    }

    public bool HasTorque(int joint) => Shafts[joint] switch
    {
        LxServo lx => lx.Loaded,
        ScsServo scs => scs.HasTorque,
        DxlServo dxl => dxl.HasTorque,
        StsServo sts => sts.Registers[40] == 1,
        _ => false,
    };

    private static IShaft Servo(BusFamily family, byte id, double shaftRad, ulong seed) => family switch
    {
        BusFamily.FeetechSts => new StsServo(id, s_servo, shaftRad, seed),
        BusFamily.FeetechScs => new ScsServo(id, s_servo, shaftRad, seed),
        BusFamily.HiwonderLx => new LxServo(id, s_servo, shaftRad, seed),
        _ => new DxlServo(id, s_servo, shaftRad, seed),
    };

    private static ArmConfiguration Configure(BusFamily family)
    {
        var arm = new ArmConfiguration(JointCount) { BusFamily = family, MinSupplyMv = 5500, MaxSupplyMv = 9000, ArmFileHash = 1, GoalLeadUs = 20000 };
        if (family == BusFamily.HiwonderLx) arm.ControlPeriodUs = 20000;
        for (int j = 0; j < JointCount; j++)
        {
            JointConfiguration joint = arm.Joints[j];
            joint.ServoId = (byte)(j + 1);
            joint.Sign = (sbyte)(j % 2 == 0 ? 1 : -1);
            (joint.ZeroStep, joint.SpanUrad, joint.SpanSteps, joint.LeastStep, joint.MostStep) = family switch
            {
                BusFamily.FeetechScs => (512, StepSpan.ScsUrad, StepSpan.ScsSteps, 0, 1023),
                BusFamily.HiwonderLx => (500, StepSpan.LxUrad, StepSpan.LxSteps, 0, 1000),
                _ => (2048, StepSpan.TurnUrad, StepSpan.StsSteps, 0, 4095),
            };
            (joint.MinPositionUrad, joint.MaxPositionUrad) = (-1500000, 1500000);
            (joint.MaxVelocityUradPerS, joint.MaxAccelerationUradPerS2, joint.MaxCurrentMa) = (2000000, 8000000, 2500);
        }

        Assert.Equal(ConfigurationResult.Ok, arm.Check());
        return arm;
    }
}
