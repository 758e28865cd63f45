using System.Device.Gpio;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Buses;
using Tendon.Firmware.Esp32.Hosting;
using Tendon.Firmware.Esp32.Tests.Bench;
using Tendon.NanoStandIn;

namespace Tendon.Firmware.Esp32.Tests.Buses;

[Collection(OneBoard.Name)]
public sealed class JointBusesTests
{
    private static readonly BoardPins s_pins = Esp32DevKitC.Pins();

    [Fact]
    public void Hobby_servos_on_the_chips_own_outputs_get_no_pulse_before_a_person_has_confirmed_where_they_stand()
    {
        BoardBench.Clear();
        ArmConfiguration arm = Blind(BusFamily.PulseLedc);
        IJointBus joints = Create(arm, s_pins)!;
        var controller = new ArmController(arm, joints, 7);
        long nowUs = 1000000;
        Run(controller, ref nowUs, SafetyState.Disarmed);
        Assert.True(BoardBench.Level(s_pins.OutputEnable), "the gate must be shut: output enable is low-active");
        Assert.All(s_pins.ServoPulses, pin => Assert.Equal(0, BoardBench.PulseUs(pin)));
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, Arm(controller, 1, 0, nowUs));
        Assert.Equal(AckResult.Ok, Arm(controller, 2, 1, nowUs));
        Run(controller, ref nowUs, SafetyState.Holding);
        Assert.False(BoardBench.Level(s_pins.OutputEnable));
        Assert.All(s_pins.ServoPulses[..4], pin => Assert.InRange(BoardBench.PulseUs(pin), 1499, 1501));
        Assert.All(s_pins.ServoPulses[4..], pin => Assert.Equal(0, BoardBench.PulseUs(pin)));
    }

    [Fact]
    public void A_board_without_an_output_enable_drives_no_hobby_servo_and_a_pca9685_that_is_not_there_is_a_fault()
    {
        BoardBench.Clear();
        Assert.Null(Create(Blind(BusFamily.PulseLedc), WaveshareServoDriver.Pins()));
        Assert.Null(Create(Blind(BusFamily.PulsePca9685), WaveshareServoDriver.Pins()));
        ArmConfiguration arm = Blind(BusFamily.PulsePca9685);
        var controller = new ArmController(arm, Create(arm, s_pins)!, 7);
        long nowUs = 1000000;
        Run(controller, ref nowUs, SafetyState.Faulted);
        Assert.True(BoardBench.Level(s_pins.OutputEnable));
    }

    [Fact]
    public void A_serial_family_is_opened_at_its_own_rate()
    {
        Assert.Equal(115200, ServoBaud.Of(BusFamily.HiwonderLx));
        Assert.Equal(1000000, ServoBaud.Of(BusFamily.FeetechSts));
    }

    private static IJointBus? Create(ArmConfiguration arm, BoardPins pins) =>
        JointBuses.Create(arm, pins, new BoardSignals(new GpioController(), pins), new DeviceClock());

    private static void Run(ArmController controller, ref long nowUs, SafetyState until)
    {
        for (int i = 0; i < 600 && controller.State != until; i++)
            controller.Tick(nowUs += 20000);
        Assert.True(controller.State == until, $"{controller.State} {controller.Fault}");
    }

    private static AckResult Arm(ArmController controller, uint id, uint argument, long nowUs)
    {
        byte[] message = new byte[CommandMessage.Size], reply = new byte[64];
        new CommandMessage { SessionEpoch = 7, CommandId = id, Authority = 5, Command = CommandCode.Arm, Argument = argument }.Write(message, 0);
        int length = controller.OnCommand(message, 0, message.Length, nowUs, reply);
        Assert.True(AckMessage.TryRead(reply, 0, length, out AckMessage ack));
        return ack.Result;
    }

    private static ArmConfiguration Blind(BusFamily family)
    {
        var arm = new ArmConfiguration(4) { BusFamily = family, FeedbackClass = FeedbackClass.None, MinSupplyMv = 4800, MaxSupplyMv = 6600, ControlPeriodUs = 20000 };
        for (int j = 0; j < 4; j++)
        {
            JointConfiguration joint = arm.Joints[j];
            joint.ServoId = (byte)j;
            joint.ZeroStep = 1500;
            joint.SpanUrad = StepSpan.TurnUrad / 2;
            joint.SpanSteps = 2000;
            joint.LeastStep = 500;
            joint.MostStep = 2500;
            joint.MinPositionUrad = -1000000;
            joint.MaxPositionUrad = 1000000;
            joint.MaxVelocityUradPerS = 1000000;
            joint.MaxAccelerationUradPerS2 = 4000000;
            joint.MaxCurrentMa = 1000;
        }

        Assert.Equal(ConfigurationResult.Ok, arm.Check());
        return arm;
    }
}
