using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tendon.Mqtt;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Processes;
using Tendon.Tool.Run;

namespace Tendon.Tool.Sim;

/// <summary><c>tendon sim</c>: a broker and a board, on the workbench or on a real servo adapter, until Ctrl-C.</summary>
internal static class SimCommand
{
    private const string DefaultScene = "red cube, blue bowl, green cube, yellow ball, white plate";

    // For arms that reach little of the table.
    private const string NarrowScene = "small red cube, blue bowl";

    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        Option<ulong> seed = make.Number("--seed", "option.seed", 1UL, 0UL, ulong.MaxValue);
        Option<string?> scene = make.Words("--scene", "option.scene", DefaultScene, mayBeEmpty: true);
        Option<int> brokerPort = make.Number("--broker-port", "option.broker-port", CommonOptions.DefaultBrokerPort, 0, 65535);
        Option<int> cameraPort = make.Number("--camera-port", "option.camera-port", CommonOptions.DefaultCameraPort, 0, 65535);
        Option<string?> port = make.Words("--port", "option.port");
        Option<string?> unit = make.Words("--unit", "option.unit");
        var command = new Command("sim", context.Text["command.sim"]) { seed, scene, port, unit, brokerPort, cameraPort, common.Arm, common.ArmFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            string? ofArm = parsed.GetValue(unit);
            if (ofArm is not null && !UnitIdentity.IsValidId(ofArm))
                return context.Fail(ExitCode.Usage, context.Text.Format("station.unit-id", ofArm));
            if (ofArm is not null && parsed.GetValue(port) is null)
                return context.Fail(ExitCode.Usage, context.Text.Format("sim.unit-alone", ofArm));
            try
            {
                using var broker = KeptBroker.Start(parsed.GetValue(brokerPort));
                string arm = parsed.GetValue(common.Arm)!, armFile = common.ArmFileOf(parsed, context), naming = NamingOf(arm, parsed.GetValue(common.ArmFile));
                if (parsed.GetValue(port) is { } device)
                    return await Serve(context, broker, await RealBoard(device, broker.Address, arm, armFile, ofArm, cancellation), "", arm, naming, cancellation);
                using SimBoard board = await SimBoard.Start(broker.Address, parsed.GetValue(seed), parsed.GetValue(cameraPort), arm, cancellation, armFile);
                await LayTable(board, parsed.GetResult(scene) is { Implicit: false } ? parsed.GetValue(scene) : null, parsed.GetValue(seed), cancellation);
                return await Serve(context, broker, board.Process, board.CameraUrl, arm, naming, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return (int)ExitCode.Done;
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return context.Fail(ExitCode.Failed, complaint);
            }
        });
        return command;
    }

    // What another command is told to find the same arm and to move it as it is built.
    private static string NamingOf(string arm, string? armFile) =>
        (arm == CommonOptions.DefaultArm ? "" : $" --arm {arm}") + (armFile is null ? "" : armFile.Contains(' ') ? $" --arm-file \"{armFile}\"" : $" --arm-file {armFile}");

    private static async Task LayTable(SimBoard board, string? scene, ulong seed, CancellationToken cancellation)
    {
        try
        {
            await board.SetScene(scene ?? DefaultScene, seed, cancellation);
        }
        catch (InvalidOperationException) when (scene is null)
        {
            await board.SetScene(NarrowScene, seed, cancellation);
        }
    }

    private static async Task<ChildProcess> RealBoard(string device, BrokerAddress broker, string arm, string armFile, string? unit, CancellationToken cancellation)
    {
        string[] named = unit is null ? [] : ["--unit", unit];
        (ChildProcess child, _) = await ChildProcess.Start(
            SimBoard.Assembly, ["--port", device, "--broker", broker.ToString(), "--name", arm, "--arm", armFile, .. named],
            line => line.Contains("session", StringComparison.Ordinal), TimeSpan.FromSeconds(10), cancellation);
        return child;
    }

    private static async Task<int> Serve(ToolContext context, KeptBroker broker, ChildProcess board, string camera, string arm, string naming, CancellationToken cancellation)
    {
        string last = "";
        board.LinePrinted += line =>
        {
            // A board that looks for its broker says so every second.
            if (line != Interlocked.Exchange(ref last, line))
                context.Console.MarkupLineInterpolated($" [grey]{line}[/]");
        };
        context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("sim.ready", arm, broker.Address)}[/]");
        if (camera.Length > 0)
            context.Console.MarkupLineInterpolated($"  {context.Text.Format("sim.camera", camera)}");
        string eye = camera.Length == 0 || new Uri(camera).Port == CommonOptions.DefaultCameraPort ? "" : $" --camera {camera}";
        string extra = broker.Address.Port == CommonOptions.DefaultBrokerPort ? "" : string.Create(CultureInfo.InvariantCulture, $" --broker {broker.Address}");
        context.Console.MarkupLineInterpolated($"  {context.Text.Format("sim.next", eye, naming + extra + eye)}");
        Task kept = broker.Keep(() => context.Console.MarkupLineInterpolated($" [yellow]{context.Text["sim.broker"]}[/]"), cancellation);
        if (await Task.WhenAny(board.Ended, kept) == kept)
        {
            // Ends by Ctrl-C, or because the broker does not come back.
            await kept;
            return (int)ExitCode.Done;
        }
        return context.Fail(ExitCode.Failed, context.Text.Format("sim.ended", board.LastWords()));
    }
}
