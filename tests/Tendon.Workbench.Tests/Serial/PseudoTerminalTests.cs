using Tendon.Workbench.Serial;
using Tendon.Workbench.Tests.Servos;

namespace Tendon.Workbench.Tests.Serial;

public class PseudoTerminalTests
{
    [Fact]
    public void Another_program_talks_to_the_servos_through_the_device_file()
    {
        var bus = new BusFixture(1);
        using var terminal = new PseudoTerminal();
        using var port = new FileStream(terminal.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1);
        for (int round = 0; round < 3; round++)
        {
            port.Write(BusFixture.Bytes("FF FF 01 02 01 FB"));
            terminal.Pump(bus.Line);
            bus.Wait(0.005);
            terminal.Pump(bus.Line);
            var reply = new byte[6];
            port.ReadExactly(reply);
            Assert.Equal("FFFF010200FC", Convert.ToHexString(reply));
        }
    }

    [Fact]
    public void The_device_survives_programs_that_come_and_go()
    {
        var bus = new BusFixture(1);
        using var terminal = new PseudoTerminal();
        for (int round = 0; round < 3; round++)
        {
            using (var port = new FileStream(terminal.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1)) port.WriteByte(0xFF);
            terminal.Pump(bus.Line);
            bus.Wait(0.005);
        }
    }
}
