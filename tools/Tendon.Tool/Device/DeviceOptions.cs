using System.CommandLine;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Devices;
using Tendon.Mqtt;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;

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
        _wifiPassword = make.Words("--wifi-password", "option.wifi-password");
        _user = make.Words("--broker-user", "option.broker-user");
        _password = make.Words("--broker-password", "option.broker-password");
        Unit = make.Words("--unit", "option.unit");
        _units = make.Words("--units", "option.calibrations", UnitFolder.Default);
        _maySleep = make.Flag("--radio-may-sleep", "option.radio-may-sleep");
        Network = [_board, _wifi, _wifiPassword, common.Broker, _user, _password, _maySleep];
        All = [Unit, _units, _armFile, common.Arm, .. Network];
    }

    internal IReadOnlyList<Option> All { get; }

    /// <summary>The unit that the board drives.</summary>
    internal Option<string?> Unit { get; }

    /// <summary>The unit's id where it cannot be one.</summary>
    internal string? BadUnit(ParseResult parsed) => parsed.GetValue(Unit) is { } unit && !UnitFolder.IsValidId(unit) ? unit : null;

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
        BrokerAddress broker = _common.BrokerOf(parsed);
        return new DeviceSettings
        {
            Board = parsed.GetValue(_board)!,
            WifiName = parsed.GetValue(_wifi) ?? "",
            WifiPassword = parsed.GetValue(_wifiPassword) ?? "",
            BrokerHost = broker.Host,
            BrokerPort = (ushort)broker.Port,
            BrokerUser = parsed.GetValue(_user) ?? "",
            BrokerPassword = parsed.GetValue(_password) ?? "",
            ArmName = armName,
            UnitId = unit,
            KeepsRadioAwake = !parsed.GetValue(_maySleep),
        };
    }
}
