using System.CommandLine;
using Spectre.Console;
using Tendon.Mqtt;
using Tendon.Tool.Arms;
using Tendon.Tool.Texts;

namespace Tendon.Tool.CommandLine;

/// <summary>Options that several commands share, with defaults that let <c>sim</c> and <c>run</c> find each other.</summary>
internal sealed class CommonOptions
{
    internal const string DefaultArm = "so101";
    internal const int DefaultBrokerPort = 18830;
    internal const int DefaultCameraPort = 18831;

    internal CommonOptions(OptionFactory make, ToolText text)
    {
        Broker = make.Words("--broker", "option.broker", $"127.0.0.1:{DefaultBrokerPort}");
        BoardBroker = make.Words("--broker", "option.board-broker");
        foreach (Option<string?> broker in new[] { Broker, BoardBroker })
        {
            broker.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && !BrokerAddress.TryParse(result.Tokens[^1].Value, out _, out _))
                    result.AddError(text.Format("error.broker", result.Tokens[^1].Value));
            });
        }

        Arm = make.Words("--arm", "option.arm", DefaultArm);
        ArmFile = make.Words("--arm-file", "option.arm-file");
        Camera = make.Words("--camera", "option.camera", $"http://127.0.0.1:{DefaultCameraPort}/video.mjpg");
        Calibration = make.Words("--calibration", "option.calibration", DefaultCalibrationPath);
    }

    internal Option<string?> Broker { get; }

    /// <summary>The broker that a board is to connect to, which has no default: <c>sim</c>'s own is out of a board's reach.</summary>
    internal Option<string?> BoardBroker { get; }

    internal Option<string?> Arm { get; }

    /// <summary>The arm file; see <see cref="ArmFileOf"/>.</summary>
    internal Option<string?> ArmFile { get; }

    internal Option<string?> Camera { get; }

    internal Option<string?> Calibration { get; }

    private static string DefaultCalibrationPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "tendon", "camera.json");

    internal BrokerAddress BrokerOf(ParseResult parsed) => BrokerAddress.TryParse(parsed.GetValue(Broker), out BrokerAddress? address, out string error)
        ? address
        : throw new InvalidOperationException(error);

    /// <summary>The arm file that was named, else the shipped one of the arm's name, else the SO-101's, which is then said.</summary>
    internal string ArmFileOf(ParseResult parsed, ToolContext context)
    {
        if (parsed.GetValue(ArmFile) is null && ShippedArms.NoteOn(parsed.GetValue(Arm)!, context.Text) is { } note)
            context.Errors.MarkupLineInterpolated($"[yellow]{note}[/]");
        return ArmFileOf(parsed);
    }

    private string ArmFileOf(ParseResult parsed) => parsed.GetValue(ArmFile) is { } named ? NamedArm.Find(named) : ShippedArms.FileOf(parsed.GetValue(Arm)!);
}
