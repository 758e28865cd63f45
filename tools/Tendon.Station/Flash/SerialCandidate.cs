namespace Tendon.Station.Flash;

/// <summary>A serial port that a board may hang on.</summary>
/// <param name="Device">Path, such as /dev/ttyUSB0.</param>
/// <param name="UsbId">USB vendor and product, four hexadecimal digits each, such as <c>10c4:ea60</c>; empty for a port that is no USB device.</param>
/// <param name="Product">What the device calls itself; may be empty.</param>
/// <param name="SerialNumber">Its serial number; many cheap adapters have none.</param>
public sealed record SerialCandidate(string Device, string UsbId, string Product, string SerialNumber)
{
    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
        ["10c4:ea60"] = "CP210x (ESP32-DevKitC)",
        ["1a86:7523"] = "CH340",
        ["1a86:55d3"] = "CH343",
        ["1a86:55d4"] = "CH9102 (Waveshare Servo Driver with ESP32)",
        ["0403:6001"] = "FT232R",
        ["0403:6015"] = "FT231X",
        ["303a:1001"] = "ESP32-S3 USB-JTAG",
    };

    /// <summary>The chip behind the USB id where it is a usual one; else empty.</summary>
    public string Chip => s_known.GetValueOrDefault(UsbId, "");

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        string.Join("  ", new[] { Device, UsbId, Chip, Product, SerialNumber }.Where(part => part.Length > 0));
}
