using System.CommandLine;
using System.Globalization;
using Tendon.Tool.Texts;

namespace Tendon.Tool.CommandLine;

/// <summary>Options that several commands share, with defaults that let <c>sim</c> and <c>run</c> find each other.</summary>
internal sealed class CommonOptions
{
    internal const int DefaultBrokerPort = 18830;
    internal const int DefaultCameraPort = 18831;

    internal CommonOptions(OptionFactory make, ToolText text)
    {
        Broker = make.Words("--broker", "option.broker", $"127.0.0.1:{DefaultBrokerPort}");
        Broker.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TryBroker(result.Tokens[^1].Value, out _, out _))
                result.AddError(text.Format("error.broker", result.Tokens[^1].Value));
        });
        Arm = make.Words("--arm", "option.arm", "so101");
        Camera = make.Words("--camera", "option.camera", $"http://127.0.0.1:{DefaultCameraPort}/video.mjpg");
        Calibration = make.Words("--calibration", "option.calibration", DefaultCalibrationPath);
    }

    internal Option<string?> Broker { get; }

    internal Option<string?> Arm { get; }

    internal Option<string?> Camera { get; }

    internal Option<string?> Calibration { get; }

    private static string DefaultCalibrationPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "tendon", "camera.json");

    internal (string Host, int Port) BrokerOf(ParseResult parsed)
    {
        TryBroker(parsed.GetValue(Broker)!, out string host, out int port);
        return (host, port);
    }

    private static bool TryBroker(string address, out string host, out int port)
    {
        int colon = address.LastIndexOf(':');
        host = colon < 0 ? address : address[..colon];
        port = 1883;
        return host.Length > 0 && !host.Contains(' ')
            && (colon < 0 || (int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and < 65536));
    }
}
