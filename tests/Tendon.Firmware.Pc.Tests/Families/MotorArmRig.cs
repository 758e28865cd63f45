using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Motors;
using Tendon.Firmware.Control.Sensing;
using Tendon.Workbench.Encoders;
using Tendon.Workbench.I2c;
using Tendon.Workbench.Servos;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>One geared motor with an encoder of any kind and an INA226, driven by the joint loop at 100 Hz.</summary>
internal sealed class MotorArmRig : IMotorPort, ISsiPort
{
    private const int StepUs = 250, PeriodUs = 10000;
    private readonly QuadratureDecoder _decoder = new();
    private readonly QuadratureSource _source = new(1024);
    private double _blockedRad = double.NaN;

    public MotorArmRig(string kind, bool hasCurrent = true, Action<JointConfiguration>? change = null)
    {
        Joint = new JointConfiguration { ServoId = 1, ZeroStep = kind == "mt6701" ? 8192 : kind == "as5600" ? 2048 : 0, SpanSteps = kind == "mt6701" ? 16384 : 4096, MinPositionUrad = -2000000, MaxPositionUrad = 2000000, MaxVelocityUradPerS = 3000000, MaxAccelerationUradPerS2 = 12000000, MaxCurrentMa = 2500 };
        Joint.Motor.ForwardGainPermille = 200;
        change?.Invoke(Joint);
        Bus.Attach(As5600Codec.DefaultAddress, Magnet);
        Bus.Attach(Ina226Codec.DefaultAddress, Meter);
        Quadrature = new QuadratureEncoder(_decoder);
        IEncoder encoder = kind switch
        {
            "as5600" => new As5600Encoder(new I2cPort(Bus), As5600Codec.DefaultAddress),
            "mt6701" => new Mt6701Encoder(this),
            _ => Quadrature,
        };
        Sensor = InaSensor.Ina226(new I2cPort(Bus), Ina226Codec.DefaultAddress, 10000, 5000);
        Motor = new MotorJoint(Joint, this, encoder, hasCurrent ? Sensor : null);
        Motor.Reset();
    }

    public JointConfiguration Joint { get; }

    public VirtualI2c Bus { get; } = new(7);

    public As5600Chip Magnet { get; } = new();

    public Mt6701Chip Ssi { get; } = new(8);

    public InaChip Meter { get; } = new(true, 0.01);

    public InaSensor Sensor { get; }

    public QuadratureEncoder Quadrature { get; }

    public MotorJoint Motor { get; }

    public BridgeMotor Plant { get; } = new(new ServoParameters { StallTorqueNm = 1.5, NoLoadRadPerS = 5, InertiaKgM2 = 0.01 }, 0);

    public double LoadNm { get; set; }

    public bool IsBlocked
    {
        get => !double.IsNaN(_blockedRad);
        set => _blockedRad = value ? Plant.Motor.ShaftRad : double.NaN;
    }

    /// <summary>An encoder whose shaft has come loose.</summary>
    public bool IsDetached { get; set; }

    /// <summary>A receiver that looks once a cycle only.</summary>
    public bool MissesEdges { get; set; }

    public long NowUs { get; private set; }

    public double SupplyV { get; set; } = 12;

    public void SetDuty(int permille) => Plant.Duty = permille / 1000.0;

    public void Read(byte[] frame, int count) => Ssi.Clock(frame.AsSpan(0, count));

    public void Cycle(double goalRad, double goalRadPerS, bool hasTorque = true)
    {
        for (int i = 0; i < PeriodUs / StepUs; i++)
        {
            NowUs += StepUs;
            Plant.Step(StepUs * 1e-6, NowUs, SupplyV, LoadNm, 0.002, IsBlocked ? _blockedRad - 1e-4 : -50, IsBlocked ? _blockedRad + 1e-4 : 50);
            if (IsDetached) continue;
            // The magnet's own zero lies outside the joint's range.
            Magnet.ShaftRad = Ssi.ShaftRad = Plant.Motor.ShaftRad + Math.PI;
            if (!MissesEdges || i == 0) _source.MoveTo(Plant.Motor.ShaftRad, (a, b) => _decoder.Take(a, b), MissesEdges ? 0 : int.MaxValue);
        }

        (Meter.CurrentA, Meter.BusV) = (Plant.Motor.CurrentA, SupplyV);
        Motor.Measure(NowUs);
        Motor.Drive(hasTorque, (int)(goalRad * 1e6), (int)(goalRadPerS * 1e6), PeriodUs, Joint.TorqueLimitPermille);
    }
}
