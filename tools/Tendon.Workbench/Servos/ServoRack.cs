using Tendon.Workbench.Arm;
using Tendon.Workbench.I2c;
using Tendon.Workbench.Serial;
using Tendon.Workbench.Servos.Dxl;
using Tendon.Workbench.Servos.Lx;
using Tendon.Workbench.Servos.Pulses;
using Tendon.Workbench.Servos.Scs;

namespace Tendon.Workbench.Servos;

/// <summary>The servos of an arm, one for each driven joint, and the chip or bus that they listen to.</summary>
internal sealed class ServoRack
{
    private const byte PulseChipAddress = 0x40;
    private readonly (PulseServo Servo, int Channel)[] _pulsed = [];

    /// <summary>Builds the servos with their shafts at <paramref name="shaftRad"/>.</summary>
    public ServoRack(ArmDescription arm, ServoParameters parameters, ReadOnlySpan<double> shaftRad, ulong seed)
    {
        byte[] ids = [.. arm.Driven.Select(joint => (byte)arm.Joints[joint].ServoId)];
        Shafts = new IShaft[ids.Length];
        for (int i = 0; i < ids.Length; i++) Shafts[i] = Servo(arm.Family, ids[i], parameters, shaftRad[i], seed + (ulong)i);
        switch (arm.Family)
        {
            case ServoFamily.Sts: Device = new StsBus([.. Shafts.Cast<StsServo>().Select(servo => new StsInstructions(servo))]); break;
            case ServoFamily.Scs: Device = new ScsBus([.. Shafts.Cast<ScsServo>()]); break;
            case ServoFamily.Lx: Device = new LxBus([.. Shafts.Cast<LxServo>()]); break;
            case ServoFamily.Dxl: Device = new DxlBus([.. Shafts.Cast<DxlServo>()]); break;
            default:
                Chip = new Pca9685Chip();
                I2c = new VirtualI2c(seed);
                I2c.Attach(PulseChipAddress, Chip);
                _pulsed = [.. Shafts.Cast<PulseServo>().Zip(ids, (servo, channel) => (servo, (int)channel))];
                break;
        }
    }

    /// <summary>The servos' shafts, in the order of the driven joints.</summary>
    public IShaft[] Shafts { get; }

    /// <summary>The far side of the serial bus; null for hobby servos.</summary>
    public IBusDevice? Device { get; }

    /// <summary>The chip that makes the pulses; null on a serial bus.</summary>
    public Pca9685Chip? Chip { get; }

    /// <summary>Its I2C bus; null on a serial bus.</summary>
    public VirtualI2c? I2c { get; }

    /// <summary>Whether any servo has had torque: until then an arm without feedback is held in its rest pose by a person's hand.</summary>
    public bool HasHadTorque { get; private set; }

    /// <summary>Angle of one step of the servos' position, rad.</summary>
    public static double StepRad(ServoFamily family) => family switch
    {
        ServoFamily.Lx => LxServo.UnitRad,
        ServoFamily.Scs => ScsServo.StepRad,
        _ => 2 * Math.PI / 4096,
    };

    /// <summary>Lets the pulses of the moment through to the servos.</summary>
    public void Refresh()
    {
        foreach ((PulseServo servo, int channel) in _pulsed)
        {
            servo.PulseS = Chip!.PulseS(channel);
            HasHadTorque |= servo.HasTorque;
        }
    }

    private static IShaft Servo(ServoFamily family, byte id, ServoParameters parameters, double shaftRad, ulong seed) => family switch
    {
        ServoFamily.Sts => new StsServo(id, parameters, shaftRad, seed),
        ServoFamily.Scs => new ScsServo(id, parameters, shaftRad, seed),
        ServoFamily.Lx => new LxServo(id, parameters, shaftRad, seed),
        ServoFamily.Dxl => new DxlServo(id, parameters, shaftRad, seed),
        _ => new PulseServo(parameters, shaftRad),
    };
}
