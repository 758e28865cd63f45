using Tendon.Workbench.Servos;
using Tendon.Workbench.Servos.Scs;

namespace Tendon.Workbench.Tests.Servos;

/// <summary>The SCS emulator: the STS's framing, big-endian registers, lock at 48, no sync read, no broadcast ping.</summary>
public sealed class ScsServoTests
{
    private readonly ScsServo _one = new(1, new ServoParameters(), 300 * ScsServo.StepRad, 1), _two = new(2, new ServoParameters(), 700 * ScsServo.StepRad, 2);
    private readonly WireFixture _wire;

    public ScsServoTests() => _wire = new WireFixture(new ScsBus([_one, _two]), 1_000_000, _one, _two);

    [Fact]
    public void A_ping_is_answered_by_its_servo_and_a_broadcast_ping_by_nobody()
    {
        Assert.Equal("FF FF 01 02 00 FC", _wire.Ask("FF FF 01 02 01 FB"));
        Assert.Equal("", _wire.Ask("FF FF FE 02 01 FE"));
    }

    [Fact]
    public void Positions_come_with_the_high_byte_first_and_sync_read_is_not_known()
    {
        string[] bytes = _wire.Ask("FF FF 02 04 02 38 02 BD").Split(' ');
        Assert.InRange(Convert.ToInt32(bytes[5] + bytes[6], 16), 698, 702);
        Assert.Equal("", _wire.Ask("FF FF FE 06 82 38 02 01 02 3C"));
    }

    [Fact]
    public void A_sync_write_of_goals_moves_both_once_torque_is_on()
    {
        _wire.Ask("FF FF FE 0A 83 2A 02 01 01 90 02 02 58 5A");
        _wire.Wait(0.5);
        Assert.InRange(_one.Motor.ShaftRad / ScsServo.StepRad, 299, 301);
        _wire.Ask("FF FF FE 04 03 28 01 D1");
        _wire.Wait(1);
        Assert.InRange(_one.Motor.ShaftRad / ScsServo.StepRad, 396, 404);
        Assert.InRange(_two.Motor.ShaftRad / ScsServo.StepRad, 596, 604);
    }

    [Fact]
    public void A_locked_eeprom_forgets_what_was_written_at_the_next_boot()
    {
        Assert.Equal("FF FF 01 02 00 FC", _wire.Ask("FF FF 01 04 03 09 0A E4"));
        _one.Reboot(0);
        Assert.Equal("00", Register(9));
        Assert.Equal("", _wire.Ask("FF FF 01 02 01 FB"));
        _wire.Wait(0.9);
        _wire.Ask("FF FF 01 04 03 30 00 C7");
        _wire.Ask("FF FF 01 04 03 09 0A E4");
        _one.Reboot(0);
        Assert.Equal("0A", Register(9));

        string Register(int address)
        {
            var value = new byte[1];
            _one.Read(address, value);
            return value[0].ToString("X2");
        }
    }
}
