using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Motors;
using Tendon.Workbench.Encoders;
using Tendon.Workbench.Servos;

namespace Tendon.Firmware.Pc.Tests.Workbench;

/// <summary>One motor's bridge and the encoder on its shaft, as the firmware's ports see them.</summary>
internal sealed class MotorChannel : IMotorPort, ISsiPort
{
    private readonly QuadratureDecoder _decoder = new();
    private readonly QuadratureSource _source = new(1024);
    private readonly Mt6701Chip _chip;
    private readonly bool _isQuadrature;

    public MotorChannel(BridgeMotor motor, bool isQuadrature, ulong seed)
    {
        (Motor, _isQuadrature, _chip) = (motor, isQuadrature, new Mt6701Chip(seed));
        // A quadrature encoder counts from where it is switched on: homed here, at the true angle.
        Encoder = isQuadrature ? new HomedEncoder(new QuadratureEncoder(_decoder), (int)Math.Floor(motor.Motor.ShaftRad / (2 * Math.PI) * 4096)) : new Mt6701Encoder(this);
        Look();
    }

    public BridgeMotor Motor { get; }

    public IEncoder Encoder { get; }

    /// <summary>An encoder whose shaft has come loose.</summary>
    public bool IsDetached { get; set; }

    public void SetDuty(int permille) => Motor.Duty = permille / 1000.0;

    public void Read(byte[] frame, int count) => _chip.Clock(frame.AsSpan(0, count));

    public void Look()
    {
        if (IsDetached)
            return;
        // The magnet's own zero lies outside the joint's range.
        _chip.ShaftRad = Motor.Motor.ShaftRad + Math.PI;
        if (_isQuadrature)
            _source.MoveTo(Motor.Motor.ShaftRad, (a, b) => _decoder.Take(a, b));
    }

    private sealed class HomedEncoder(QuadratureEncoder inner, int homeCount) : IEncoder
    {
        public int Count => inner.Count + homeCount;

        public bool Read() => inner.Read();
    }
}
