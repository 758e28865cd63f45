using System.Device.Gpio;
using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Buses;
using Tendon.Firmware.Esp32.Hosting;
using Tendon.Firmware.Esp32.Tests.Bench;
using Tendon.NanoStandIn;

namespace Tendon.Firmware.Esp32.Tests.Buses;

/// <summary>Three motors on a board: bridges on pairs of pulse pins, an AS5600 each behind an I2C switch.</summary>
[Collection(OneBoard.Name)]
public sealed class MotorBoardTests
{
    private const int PeriodUs = 10000;
    private const double FullSpeedRadPerS = 5, BridgePeriodUs = 50;
    private static readonly BoardPins s_pins = Esp32DevKitC.Pins();
    private readonly double[] _shaftsRad = [3, 2.5, 3.5];
    private readonly MotorChips _chips;
    private long _nowUs = 1000000;

    public MotorBoardTests()
    {
        BoardBench.Clear();
        _chips = new MotorChips(_shaftsRad);
        BoardBench.Solder(SwitchedI2cPort.DefaultAddress, _chips.Switch);
        BoardBench.Solder(As5600Codec.DefaultAddress, _chips);
    }

    [Fact]
    public void Motors_stand_until_armed_hold_when_pushed_and_stop_when_a_magnet_falls_off()
    {
        var controller = new ArmController(Arm(3), Create(Arm(3), s_pins)!, 7);
        Run(controller, 0.5);
        Assert.Equal(SafetyState.Disarmed, controller.State);
        Assert.All(s_pins.ServoPulses, pin => Assert.Equal(0, BoardBench.PulseUs(pin)));
        byte[] message = new byte[CommandMessage.Size], reply = new byte[64];
        new CommandMessage { SessionEpoch = 7, CommandId = 1, Authority = 5, Command = CommandCode.Arm }.Write(message, 0);
        controller.OnCommand(message, 0, message.Length, _nowUs, reply);
        Run(controller, 0.5);
        Assert.Equal(SafetyState.Holding, controller.State);

        _shaftsRad[1] += 0.1;
        controller.Tick(_nowUs += PeriodUs);
        Assert.Equal(0, BoardBench.PulseUs(s_pins.ServoPulses[2]));
        Assert.True(BoardBench.PulseUs(s_pins.ServoPulses[3]) > 0, "pushed forward, the bridge must drive backward");
        Run(controller, 1);
        Assert.InRange(_shaftsRad[1], 2.49, 2.51);
        Assert.Equal(SafetyState.Holding, controller.State);

        _chips.HasMagnet = false;
        Run(controller, 0.5);
        Assert.Equal((SafetyState.Faulted, FaultCode.JointSensorFailed), (controller.State, controller.Fault));
        Assert.All(s_pins.ServoPulses, pin => Assert.Equal(0, BoardBench.PulseUs(pin)));
    }

    [Fact]
    public void More_motors_than_the_board_has_bridges_for_are_refused()
    {
        Assert.Null(Create(Arm(4), s_pins));
        Assert.Null(Create(Arm(1), WaveshareServoDriver.Pins()));
    }

    private static IJointBus? Create(ArmConfiguration arm, BoardPins pins) =>
        JointBuses.Create(arm, pins, new BoardSignals(new GpioController(), pins), new DeviceClock());

    // Each motor turns as fast as its two inputs' duties differ.
    private void Run(ArmController controller, double seconds)
    {
        for (int cycle = 0; cycle < seconds * 1e6 / PeriodUs; cycle++)
        {
            for (int j = 0; j < _shaftsRad.Length; j++)
                _shaftsRad[j] += (BoardBench.PulseUs(s_pins.ServoPulses[2 * j]) - BoardBench.PulseUs(s_pins.ServoPulses[(2 * j) + 1])) / BridgePeriodUs * FullSpeedRadPerS * PeriodUs * 1e-6;
            controller.Tick(_nowUs += PeriodUs);
        }
    }

    private static ArmConfiguration Arm(int joints)
    {
        var arm = new ArmConfiguration(joints) { BusFamily = BusFamily.MotorEncoder, FeedbackClass = FeedbackClass.Partial, MinSupplyMv = 4800, MaxSupplyMv = 6600 };
        for (int j = 0; j < joints; j++)
        {
            JointConfiguration joint = arm.Joints[j];
            (joint.ServoId, joint.Sign) = ((byte)j, (sbyte)(j == 1 ? -1 : 1));
            (joint.MinPositionUrad, joint.MaxPositionUrad) = (-2000000, 2000000);
            (joint.MaxVelocityUradPerS, joint.MaxAccelerationUradPerS2, joint.MaxCurrentMa) = (1000000, 4000000, 1000);
        }

        Assert.Equal(ConfigurationResult.Ok, arm.Check());
        return arm;
    }

    /// <summary>The switch and, behind it, an AS5600 for each shaft.</summary>
    private sealed class MotorChips(double[] shaftsRad) : II2cChip
    {
        private int _branch = -1;

        public bool HasMagnet { get; set; } = true;

        public II2cChip Switch => new Selector(this);

        public bool Transfer(ReadOnlySpan<byte> sent, Span<byte> answer)
        {
            if (_branch < 0 || _branch >= shaftsRad.Length || sent.Length != 1 || sent[0] != As5600Codec.SampleRegister || answer.Length != As5600Codec.SampleLength)
                return false;
            int steps = (int)(shaftsRad[_branch] / Math.Tau * As5600Codec.StepsPerTurn);
            answer[0] = (byte)(HasMagnet ? 0x20 : 0);
            (answer[1], answer[2]) = ((byte)(steps >> 8), (byte)steps);
            return true;
        }

        private sealed class Selector(MotorChips chips) : II2cChip
        {
            public bool Transfer(ReadOnlySpan<byte> sent, Span<byte> answer)
            {
                chips._branch = sent.Length == 1 ? System.Numerics.BitOperations.TrailingZeroCount(sent[0]) : -1;
                return true;
            }
        }
    }
}
