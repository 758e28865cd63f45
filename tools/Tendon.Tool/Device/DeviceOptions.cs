using System.CommandLine;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Devices;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Device;

/// <summary>The options that name what one board must know: its network, its broker and its name.</summary>
internal sealed class DeviceOptions
{
    private readonly CommonOptions _common;
    private readonly Option<string> _board;
    private readonly Option<string?> _armFile, _wifi, _wifiPassword, _user, _password, _units;
    private readonly Option<bool> _maySleep;

    internal DeviceOptions(OptionFactory make, CommonOptions common)
    {
        _common = common;
        _board = make.Choice("--board", "option.board", BoardNames.Esp32DevKitC, BoardNames.All());
        _armFile = make.Words("--arm-file", "option.arm-file");
        _wifi = make.Words("--wifi", "option.wifi");
        _wifiPassword = make.Words("--wifi-password", "option.wifi-password", mayBeEmpty: true);
        _user = make.Words("--broker-user", "option.broker-user");
        _password = make.Words("--broker-password", "option.broker-password", mayBeEmpty: true);
        Unit = make.Words("--unit", "option.unit");
        _units = make.Words("--units", "option.calibrations", UnitFolder.Default);
        _maySleep = make.Flag("--radio-may-sleep", "option.radio-may-sleep");
        Network = [_board, _wifi, _wifiPassword, common.BoardBroker, _user, _password, _maySleep];
        All = [Unit, _units, _armFile, common.Arm, .. Network];
    }

    internal IReadOnlyList<Option> All { get; }

    /// <summary>The unit that the board drives.</summary>
    internal Option<string?> Unit { get; }

    /// <summary>Why no board can be written as the command line says, in words; null where one can.</summary>
    internal string? ProblemOf(ParseResult parsed, ToolText text)
    {
        if (parsed.GetValue(Unit) is { } unit && !UnitFolder.IsValidId(unit))
            return text.Format("station.unit-id", unit);
        string arm = parsed.GetValue(_common.Arm)!;
        return NetworkProblemOf(parsed, arm, text) ?? (parsed.GetValue(_armFile) is null ? ShippedArms.WhyNoneFor(arm, text) : null);
    }

    /// <summary>What is wrong with what all boards share, in words; null where nothing is.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="armName">Name of one of the arms.</param>
    /// <param name="text">The words.</param>
    internal string? NetworkProblemOf(ParseResult parsed, string armName, ToolText text)
    {
        SettingsResult settings = DeviceSettingsCodec.Check(Settings(parsed, armName, ""));
        return settings is not SettingsResult.Ok and not SettingsResult.BadBroker
            ? text[$"device.{settings}"]
            : new BoardBroker(parsed.GetValue(_common.BoardBroker), parsed.GetValue(_user), parsed.GetValue(_password)).ProblemOf(text);
    }

    /// <summary>That the board will refuse to arm for want of a calibration, and the fix, in words; null where there is one, or the arm needs none.</summary>
    internal string? WithoutCalibration(ParseResult parsed, ArmConfiguration arm, ToolText text)
    {
        if (!CalibrationCheck.IsRequired(arm))
            return null;
        if (parsed.GetValue(Unit) is not { } unit)
            return text["device.uncalibrated"];
        string units = parsed.GetValue(_units)!;
        return UnitFolder.Load(units, unit, out UnitCalibration _) switch
        {
            CalibrationResult.Ok => null,
            CalibrationResult.None => text.Format("device.uncalibrated-unit", unit, units),
            var damage => text.Format("device.unusable-calibration", unit, units, damage),
        };
    }

    /// <summary>What has been measured of the unit; null before its first calibration.</summary>
    internal UnitCalibration? Calibration(ParseResult parsed) =>
        parsed.GetValue(Unit) is { } unit && UnitFolder.Load(parsed.GetValue(_units)!, unit, out UnitCalibration found) == CalibrationResult.Ok ? found : null;

    /// <summary>Of these, what all boards of a factory share.</summary>
    internal IReadOnlyList<Option> Network { get; }

    /// <summary>The arm file that was named, else the shipped one of the arm's name, else the SO-101's.</summary>
    internal string ArmFile(ParseResult parsed) => parsed.GetValue(_armFile) ?? ShippedArms.FileOf(parsed.GetValue(_common.Arm)!);

    internal DeviceSettings Settings(ParseResult parsed) => Settings(parsed, parsed.GetValue(_common.Arm) ?? "", parsed.GetValue(Unit) ?? "");

    /// <summary>The settings of one board of many.</summary>
    internal DeviceSettings Settings(ParseResult parsed, string armName, string unit)
    {
        var broker = new BoardBroker(parsed.GetValue(_common.BoardBroker), parsed.GetValue(_user), parsed.GetValue(_password));
        return new DeviceSettings
        {
            Board = parsed.GetValue(_board)!,
            WifiName = parsed.GetValue(_wifi) ?? "",
            WifiPassword = parsed.GetValue(_wifiPassword) ?? "",
            BrokerHost = broker.Host,
            BrokerPort = broker.Port,
            BrokerUser = broker.User,
            BrokerPassword = broker.Password,
            ArmName = armName,
            UnitId = unit,
            KeepsRadioAwake = !parsed.GetValue(_maySleep),
        };
    }
}
