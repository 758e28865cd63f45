using Tendon.Station.Flash;

namespace Tendon.Station.Tests.Flash;

public sealed class SerialCandidatesTests : IDisposable
{
    private readonly TemporaryFolder _sys = new();

    public void Dispose() => _sys.Dispose();

    [Fact]
    public void Usb_ports_are_listed_with_their_ids_and_others_are_not()
    {
        Plug("ttyUSB10", "1-2", "10c4", "ea60", "CP2102 USB to UART", "0001");
        Plug("ttyUSB2", "1-1", "1a86", "7523", "USB Serial", null);
        Directory.CreateDirectory(_sys["class/ttyS0"]);
        IReadOnlyList<SerialCandidate> found = SerialCandidates.Find(_sys["class"], "/dev");
        Assert.Equal(["/dev/ttyUSB2", "/dev/ttyUSB10"], found.Select(c => c.Device));
        Assert.Equal(new SerialCandidate("/dev/ttyUSB10", "10c4:ea60", "CP2102 USB to UART", "0001"), found[1]);
        Assert.Equal("CH340", found[0].Chip);
        Assert.Contains("1a86:7523", found[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_such_ports_has_none() => Assert.Empty(SerialCandidates.Find(_sys["nothing"]));

    // As the kernel lays it out: class/ttyUSB0/device → …/1-2/1-2:1.0/ttyUSB0, the ids two folders up.
    private void Plug(string terminal, string usb, string vendor, string product, string name, string? serial)
    {
        string device = _sys[$"devices/{usb}"];
        string port = Path.Combine(device, $"{usb}:1.0", terminal);
        Directory.CreateDirectory(port);
        File.WriteAllText(Path.Combine(device, "idVendor"), vendor + "\n");
        File.WriteAllText(Path.Combine(device, "idProduct"), product + "\n");
        File.WriteAllText(Path.Combine(device, "product"), name + "\n");
        if (serial is not null)
            File.WriteAllText(Path.Combine(device, "serial"), serial + "\n");
        Directory.CreateDirectory(_sys[$"class/{terminal}"]);
        Directory.CreateSymbolicLink(_sys[$"class/{terminal}/device"], port);
    }
}
