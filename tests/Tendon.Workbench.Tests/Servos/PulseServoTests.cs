using Tendon.Workbench.I2c;
using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Pulses;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>The PCA9685 and the hobby servo behind it.</summary>
public sealed class PulseServoTests
{
    private const byte Address = 0x40;
    private readonly Pca9685Chip _chip = new() { OutputsDisabled = false };
    private readonly VirtualI2c _bus = new(1);

    public PulseServoTests() => _bus.Attach(Address, _chip);

    [Fact]
    public void The_prescaler_is_written_in_sleep_only_and_gives_the_published_rate()
    {
        Write(0x00, 0x20);
        Write(0xFE, 121);
        Assert.Equal(0x1E, Read(0xFE));
        Write(0x00, 0x30);
        Write(0xFE, 121);
        Write(0x00, 0x20);
        Assert.Equal(121, Read(0xFE));
        Assert.Equal(50.03, 1 / _chip.PeriodS, 2);
        Write(0x00, 0x30);
        Write(0xFE, 1);
        Assert.Equal(3, Read(0xFE));
    }

    [Theory]
    [InlineData(205, 1000)]
    [InlineData(307, 1500)]
    [InlineData(410, 2000)]
    [InlineData(102, 500)]
    public void Ticks_make_the_published_pulses_on_every_channel(int ticks, double us)
    {
        Start();
        Write(0x06 + (4 * 9), 0, 0, (byte)ticks, (byte)(ticks >> 8));
        Assert.InRange(_chip.PulseS(9) * 1e6, us - 3, us + 3);
        Assert.Equal(0, _chip.PulseS(8));
        // A pulse may lie anywhere in the period.
        Write(0x06 + (4 * 9), 0xF0, 0x0F, (byte)(ticks - 16), (byte)((ticks - 16) >> 8));
        Assert.InRange(_chip.PulseS(9) * 1e6, us - 3, us + 3);
    }

    [Fact]
    public void Sleep_the_off_bit_and_the_enable_pin_each_stop_the_pulses()
    {
        Start();
        Write(0x06, 0, 0, 0x33, 0x01);
        Assert.True(_chip.PulseS(0) > 0.001);
        Write(0x09, 0x11);
        Assert.Equal(0, _chip.PulseS(0));
        Write(0x09, 0x01);
        _chip.OutputsDisabled = true;
        Assert.Equal(0, _chip.PulseS(0));
        _chip.OutputsDisabled = false;
        Write(0x00, 0x30);
        Assert.Equal(0, _chip.PulseS(0));
        _chip.Reset();
        Assert.Equal(0, _chip.PulseS(0));
    }

    [Fact]
    public void Nobody_answers_at_another_address_and_two_chips_at_one_are_refused()
    {
        Assert.False(_bus.Write(0x41, [0, 0]));
        Assert.Throws<ArgumentException>(() => _bus.Attach(Address, new Pca9685Chip()));
        _bus.IsBroken = true;
        Assert.False(_bus.Write(Address, [0, 0]));
    }

    [Fact]
    public void A_hobby_servo_follows_its_pulse_between_its_ends_and_goes_limp_without()
    {
        var servo = new PulseServo(new ServoParameters { RatedSupplyV = 6, StallTorqueNm = 1.1, InertiaKgM2 = 0.01 }, 0);
        Run(servo, 0.0017, 0.6);
        Assert.InRange(servo.Motor.ShaftRad, 0.29, 0.34);
        // Noise on the line is no pulse; one beyond the ends is taken as the end.
        Run(servo, 0.0001, 0.05);
        Assert.True(servo.HasTorque);
        Run(servo, 0.0028, 1.5);
        Assert.InRange(servo.Motor.ShaftRad, 1.55, 1.6);
        Run(servo, 0, 0.1);
        Assert.False(servo.HasTorque);
        Run(servo, 0, 1, loadNm: -0.3);
        Assert.True(servo.Motor.ShaftRad < 1);
    }

    private static void Run(PulseServo servo, double pulseS, double seconds, double loadNm = 0)
    {
        servo.PulseS = pulseS;
        for (int i = 0; i < seconds / 0.0005; i++) servo.Step(0.0005, i * 500, 6, loadNm, 0.002, -10, 10);
    }

    private void Start()
    {
        Write(0x00, 0x30);
        Write(0xFE, 121);
        Write(0x00, 0x20);
    }

    private void Write(byte register, params byte[] values) => Assert.True(_bus.Write(Address, [register, .. values]));

    private int Read(byte register)
    {
        var answer = new byte[1];
        Assert.True(_bus.WriteRead(Address, [register], answer));
        return answer[0];
    }
}
