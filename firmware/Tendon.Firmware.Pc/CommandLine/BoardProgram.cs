using System.Runtime.InteropServices;
using Tendon.Contracts;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Buses;
using Tendon.Firmware.Pc.Cameras;
using Tendon.Firmware.Pc.Devices;
using Tendon.Workbench;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Camera.Serving;

namespace Tendon.Firmware.Pc.CommandLine;

/// <summary>Runs a board until it is told to stop.</summary>
internal static class BoardProgram
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int BadUsage = 2;
    private const int StillMoving = 3;
    private const string WorkbenchUnit = "workbench";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    public static async Task<int> Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        BoardArguments? asked = BoardArguments.Parse(arguments, out string error);
        if (asked == null)
        {
            errors.WriteLine($"tendon-board: {error}");
            errors.WriteLine(BoardArguments.Usage);
            return BadUsage;
        }

        if (asked.Help)
        {
            output.WriteLine(BoardArguments.Usage);
            return Success;
        }

        try
        {
            return await Run(asked, output);
        }
        catch (Exception problem) when (problem is ArmFileException or SerialDeviceException or CameraServerException)
        {
            errors.WriteLine($"tendon-board: {problem.Message}");
            return BadUsage;
        }
    }

    private static async Task<int> Run(BoardArguments asked, TextWriter output)
    {
        string armFile = ArmFile.Find(asked.Arm);
        ArmConfiguration configuration = ArmFile.Read(armFile);
        string name = asked.Name ?? Path.GetFileNameWithoutExtension(armFile);
        if (!Topics.IsValidArmName(name))
            throw new ArmFileException($"{armFile}: its name cannot stand in a topic; give one with --name.");
        using Bench? bench = asked.Workbench ? new Bench(new BenchOptions { Seed = asked.Seed, Arm = ArmDescription.Load(armFile) }) : null;
        using SerialBus? serial = bench == null ? OpenSerial(asked, configuration) : null;
        WorkbenchBus? workbench = bench != null ? new WorkbenchBus(bench) : null;
        using WorkbenchCamera? camera = workbench != null && asked.CameraPort is { } cameraPort ? new WorkbenchCamera(workbench, asked.Seed, cameraPort) : null;
        var log = TextWriter.Synchronized(output);
        CalibrationResult calibrated = asked.Workbench
            ? CalibrationCheck.Apply(WorkbenchCalibration.Of(configuration, WorkbenchUnit), WorkbenchUnit, configuration)
            : UnitFolder.Calibrate(asked.Units, asked.Unit ?? "", configuration);
        // After the calibration: what sets the joints up takes its values.
        IJointBus joints = bench != null ? WorkbenchJoints.On(bench, configuration) : SerialJointBuses.Create(configuration, serial!);
        var options = new BoardOptions(configuration, name, asked.Broker) { Say = line => log.WriteLine($"tendon-board {name}: {line}"), Calibration = calibrated };
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        await using var board = new BoardHost(options, joints, workbench);
        board.Start();
        log.WriteLine($"tendon-board {name}: {(bench != null ? $"workbench {asked.Seed}" : $"servos on {asked.Port}")}, broker {asked.Broker}, session {board.SessionEpoch:x8}. Ctrl-C stops the arm and ends.");
        if (calibrated != CalibrationResult.Ok)
            log.WriteLine($"tendon-board {name}: {Uncalibrated(asked, calibrated)}");
        if (camera != null)
        {
            BenchRoutes.Add(camera, workbench!);
            log.WriteLine($"camera {camera.Server.VideoUrl}");
        }
        if (await Task.WhenAny(stop.Task, board.Ended) == board.Ended)
            return Failure;
        log.WriteLine($"tendon-board {name}: stopping");
        bool still = await board.StopMotion(StopTimeout);
        log.WriteLine($"tendon-board {name}: {(still ? Farewell(board) : "the arm did not come to rest in time; cut the servo power")}");
        return still ? Success : StillMoving;

        void OnSignal(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }

    private static string Uncalibrated(BoardArguments asked, CalibrationResult found) => asked.Unit == null
        ? $"no unit is named, so the arm will not arm. Calibrate it with: ./tendon calibrate --port {asked.Port} --unit ID, then start with --unit ID"
        : $"unit {asked.Unit} has no calibration that can be used ({found}), so the arm will not arm. Calibrate it with: ./tendon calibrate --port {asked.Port} --unit {asked.Unit}";

    private static SerialBus OpenSerial(BoardArguments asked, ArmConfiguration configuration) =>
        configuration.BusFamily > BusFamily.Dynamixel
            ? throw new ArmFileException($"{asked.Arm}: its servos or motors need a microcontroller's pulses; a serial port drives bus servos only. Try it with --workbench.")
            : SerialBus.Open(asked.Port!, asked.Baud ?? ServoBaud.Of(configuration.BusFamily));

    private static string Farewell(BoardHost board) => board.State switch
    {
        SafetyState.Holding or SafetyState.Faulted => "the arm stands still; the servos hold it with torque on until their power is cut",
        _ => "the arm stands still",
    };
}
