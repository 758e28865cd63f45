using Tendon.Firmware.Esp32.Boards;
using Tendon.Wiring.Builds;
using Tendon.Wiring.Circuits;
using Tendon.Wiring.Sheets;

namespace Tendon.Wiring.Tests.Sheets;

/// <summary>The drawing against the firmware's board files.</summary>
public class PinTests
{
    public static TheoryData<string> Builds => Plans.English;

    [Theory]
    [MemberData(nameof(Builds))]
    public void Each_line_of_the_board_file_ends_where_the_firmware_needs_it(string name)
    {
        SheetPlan plan = Plans.Of(name);
        if (plan.Board.Kind != BoardKind.Bare)
            return;
        Circuit circuit = WiringSheet.Draw(plan).Circuit;
        BoardPins pins = plan.Board.Pins!;
        AssertJoined(circuit, pins.WatchdogPulse, "U1.PULSE");
        AssertJoined(circuit, pins.WatchdogTripped, "U1.TRIP");
        AssertJoined(circuit, pins.StopWire, "S0.2a");
        AssertJoined(circuit, pins.Lamp, "R4.1");
        if (plan.File.IsPulsed)
        {
            AssertJoined(circuit, pins.OutputEnable, "U3.OE");
            AssertJoined(circuit, pins.I2cData, "U3.SDA");
            AssertJoined(circuit, pins.I2cClock, "U3.SCL");
        }
        else
        {
            AssertJoined(circuit, pins.ServoTransmit, "U2.2A");
            AssertJoined(circuit, pins.ServoReceive, "U2.1Y");
            AssertJoined(circuit, pins.ServoDirection, "U2.OE");
        }
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void The_stop_is_sensed_high_when_it_is_open_and_low_when_it_is_closed(string name)
    {
        SheetPlan plan = Plans.Of(name);
        if (plan.Board.Kind != BoardKind.Bare)
            return;
        Circuit circuit = WiringSheet.Draw(plan).Circuit;
        string pin = $"BOARD.{plan.Board.Pins!.StopWire}";
        Assert.Contains("GND", circuit.Reach(pin, element => element == "S0.2"));
        Assert.DoesNotContain("GND", circuit.Net(pin));
        Assert.Contains("3V3", circuit.Reach(pin, element => element == "R3"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void Pulses_are_off_and_the_bus_driver_listens_while_the_chip_is_in_reset(string name)
    {
        SheetPlan plan = Plans.Of(name);
        if (plan.Board.Kind != BoardKind.Bare)
            return;
        Circuit circuit = WiringSheet.Draw(plan).Circuit;
        if (plan.File.IsPulsed)
            Assert.Contains("3V3", circuit.Reach("U3.OE", element => element == "R5"));
        else
            Assert.Contains("GND", circuit.Reach("U2.OE", element => element == "R7"));
    }

    [Theory]
    [MemberData(nameof(Builds))]
    public void The_servos_carry_the_joints_and_ids_of_the_arm_file(string name)
    {
        SheetPlan plan = Plans.Of(name);
        string[] texts = [.. WiringSheet.Draw(plan).Texts.Select(text => text.Text)];
        foreach (ArmServo servo in plan.File.Servos)
        {
            Assert.Contains(servo.Joint, texts);
            Assert.Contains(texts, text => text == $"ID {servo.Id}" || text == $"channel {servo.Id}");
        }
    }

    private static void AssertJoined(Circuit circuit, int gpio, string terminal)
    {
        Assert.NotEqual(BoardPins.NotFitted, gpio);
        Assert.Contains($"BOARD.{gpio}", circuit.Net(terminal));
    }
}
