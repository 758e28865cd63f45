using System;
using System.Device.Gpio;
using nanoFramework.Runtime.Native;
using Tendon.Firmware.Control.Boot;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Buses;
using Tendon.Firmware.Esp32.Network;
using Tendon.Firmware.Esp32.Storage;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>From power-on to a running arm. What is missing is said on the console, in words that name the fix.</summary>
public sealed class BoardStart
{
    private readonly string _folder;

    /// <summary>A boot from the files under <paramref name="folder"/>, on the device <c>I:\</c>.</summary>
    public BoardStart(string folder) => _folder = folder;

    /// <summary>Starts the arm, then the network. Returns when both run, or when the device cannot run or restarts.</summary>
    /// <returns>What runs; null when settings or configuration are missing, or on the way to a restart.</returns>
    public RunningBoard? Start()
    {
        SettingsResult result = new DeviceSettingsStore(new FlashSlots(_folder + "settings")).Load(out DeviceSettings settings);
        BoardPins? pins = result == SettingsResult.Ok ? BoardCatalogue.Find(settings.Board) : null;
        if (result != SettingsResult.Ok || pins == null)
            return Refuse(pins == null && result == SettingsResult.Ok ? "settings name an unknown board" : "settings cannot be used, code " + ((int)result).ToString());
        ConfigurationResult read = new ConfigurationStore(new FlashSlots(_folder + "arm")).Load(out ArmConfiguration configuration);
        if (read != ConfigurationResult.Ok)
            return Refuse("arm configuration cannot be used, code " + ((int)read).ToString());

        CalibrationResult calibrated = CalibrationCheck.Load(new CalibrationStore(new FlashSlots(_folder + "calibration")), settings.UnitId, configuration);
        if (calibrated != CalibrationResult.Ok)
            Console.WriteLine("tendon: unit '" + settings.UnitId + "' has no calibration that can be used, code " + ((int)calibrated).ToString() + ". It will not arm; calibrate it at the station: ./tendon calibrate.");
        var clock = new DeviceClock();
        var journal = new FaultJournal(new FlashSlots(_folder + "journal"));
        journal.Load();
        if (RestartForRadio(settings, journal, clock))
            return null;
        var signals = new BoardSignals(new GpioController(), pins!);
        IJointBus? joints = JointBuses.Create(configuration, pins!, signals, clock);
        if (joints == null)
            return Refuse("this board has no outputs for this arm");
        var board = new RunningBoard(settings, pins!, configuration, journal, joints, signals, clock);
        if (calibrated != CalibrationResult.Ok)
            board.Controller.RefuseToArm(calibrated);
        board.StartLoop();
        new WifiStation(settings, board.Gate).ConnectUntilReady();
        board.StartLink();
        return board;
    }

    private static bool RestartForRadio(DeviceSettings settings, FaultJournal journal, DeviceClock clock)
    {
        string password = "tendon-" + new Random().Next().ToString() + new Random().Next().ToString();
        if (!WakefulRadio.Configure(settings.KeepsRadioAwake, "tendon-" + settings.ArmName, password))
            return false;
        Console.WriteLine("tendon: the radio's mode has changed; restarting once");
        journal.Mark(RunState.Restarting);
        journal.Save(clock.NowUs());
        Power.RebootDevice();
        return true;
    }

    private static RunningBoard? Refuse(string problem)
    {
        Console.WriteLine("tendon: " + problem + ". Write the files anew with: ./tendon device, then deploy them with nanoff.");
        return null;
    }
}
