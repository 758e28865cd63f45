using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Link;
using Tendon.Host.Time;
using Tendon.Mqtt;
using Tendon.Station.Calibrate;
using Tendon.Station.Calibrate.Pulses;
using Tendon.Station.Files;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Calibrate;

/// <summary><c>tendon calibrate</c> of an arm with hobby servos: pulse by pulse through its own board, judged by a person who watches.</summary>
/// <param name="context">The tool.</param>
/// <param name="words">The station's words.</param>
/// <param name="person">Who watches.</param>
internal sealed class PulseCalibrateRun(ToolContext context, StationText words, IOperator person)
{
    /// <summary>Whether arms of this family are calibrated this way.</summary>
    internal static bool Fits(BusFamily family) => family is BusFamily.PulsePca9685 or BusFamily.PulseLedc;

    /// <summary>Calibrates; returns the exit code.</summary>
    /// <param name="armFile">Path of the arm file.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="broker">Broker that its board is connected to.</param>
    /// <param name="armName">Its name there; null = that of the arm file.</param>
    /// <param name="units">Folder of the units' calibrations.</param>
    /// <param name="keyPath">The station's key.</param>
    /// <param name="cancellation">Breaks off; the joints go limp.</param>
    internal async Task<int> Run(string armFile, string unitId, BrokerAddress broker, string? armName, string units, string keyPath, CancellationToken cancellation)
    {
        try
        {
            ArmConfiguration configuration = ArmFile.Read(armFile);
            ArmModel model = ArmModelReader.Read(NamedFile.Read(armFile, NamedFile.SmallBytes));
            ResultFolder.Prepare(units);
            using StationKey key = StationKeyFile.Open(keyPath);
            await using IArmLink link = await MqttArmLink.Connect(
                new MqttClientOptions(broker, "tendon-calibrate"), new ArmLinkOptions(armName ?? model.Name, model) { ArmFileHash = configuration.ArmFileHash }, new WallClock(), cancellation);
            using var port = new BoardPulsePort(link, configuration.Joints.Length, cancellation);
            return await Task.Run(() => Calibrate(port, configuration, model, unitId, units, key), CancellationToken.None);
        }
        catch (PulseStopException stop)
        {
            return context.Fail(ExitCode.Stopped, $"{context.Text["station.limp"]} {words.Format(stop.TextKey, [.. stop.Arguments])}");
        }
        catch (OperationCanceledException)
        {
            return context.Fail(ExitCode.Stopped, context.Text["station.limp"]);
        }
        catch (PulseRefusedException refused)
        {
            return context.Fail(ExitCode.Failed, context.Text.Format("calibrate.pulse-refused", FaultWords.Say(refused.Answer, context.Text)));
        }
        catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
        {
            return context.Fail(ExitCode.Failed, complaint);
        }
    }

    private int Calibrate(BoardPulsePort port, ArmConfiguration configuration, ArmModel model, string unitId, string units, StationKey key)
    {
        IReadOnlyList<PulseJoint> joints = PulseJoint.Of(configuration, [.. model.DrivenJoints.Select(i => model.Joints[i].Name)]);
        ArmProfile arm = PulseProfile.Of(configuration, model.Name, joints);
        int before = Firmware.Pc.Devices.UnitFolder.Load(units, unitId, out UnitCalibration stored) == CalibrationResult.Ok ? (int)stored.Revision : 0;
        CalibrationRecord? made = new PulseCalibration(port, person, Show).Run(unitId, arm, joints, out Finding? finding);
        if (made is null)
        {
            UnitPage.Show(context, words, finding is null ? [] : [finding]);
            return context.Fail(ExitCode.Failed, context.Text["calibrate.refused"]);
        }

        string folder = CalibrationFolder.Write(units, made with { Revision = before + 1 }, arm, key, words);
        context.Console.MarkupLineInterpolated($"[green]✓[/] {context.Text.Format("calibrate.pulses-done", unitId, before + 1, folder)}");
        return (int)ExitCode.Done;
    }

    private void Show(string key, string joint, double share) => context.Console.MarkupLineInterpolated($"  [grey]{words.Format(key, joint)}[/]");
}
