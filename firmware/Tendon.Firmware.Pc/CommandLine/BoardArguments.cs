using System.Globalization;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Buses;
using Tendon.Firmware.Pc.Devices;
using Tendon.Mqtt;

namespace Tendon.Firmware.Pc.CommandLine;

/// <summary>What was asked for on the command line.</summary>
internal sealed class BoardArguments
{
    public const string Usage = """
        tendon-board: the arm's firmware on this PC
        usage: tendon-board (--workbench | --port DEVICE) [options]
          --workbench         drive the virtual workbench
          --seed N            which workbench (default 1)
          --camera-port P     serve the workbench's camera on this port of 127.0.0.1; 0 = any free one
          --port DEVICE       drive real servos on a USB servo adapter, e.g. /dev/ttyUSB0
          --baud N            speed of the servo bus (default: that of the arm's servos)
          --unit ID           unit behind --port, as on its label: its calibration is loaded, and without one it does not arm
          --units FOLDER      where units' calibrations are kept (default: tendon/units in the user's data folder)
          --arm NAME|FILE     arm file (default so101)
          --name NAME         name of this arm in the topics (default: that of the arm file)
          --broker HOST:PORT  MQTT broker (default 127.0.0.1:1883)
          --help              this text
        exit codes: 0 ended on request and the arm stands still, 1 failed, 2 usage or a file that cannot be used, 3 did not come to rest in time
        """;

    private BoardArguments()
    {
    }

    public bool Help { get; private set; }

    public bool Workbench { get; private set; }

    public ulong Seed { get; private set; } = 1;

    /// <summary>TCP port of the workbench's camera, 0 = any free one; null = no camera.</summary>
    public int? CameraPort { get; private set; }

    public string? Port { get; private set; }

    /// <summary>Unit behind the port; null = none was named.</summary>
    public string? Unit { get; private set; }

    /// <summary>Folder of the units' calibrations.</summary>
    public string Units { get; private set; } = UnitFolder.Default;

    /// <summary>Bits per second of the servo bus; null = what the arm's servos come with.</summary>
    public int? Baud { get; private set; }

    public string Arm { get; private set; } = "so101";

    public string? Name { get; private set; }

    public BrokerAddress Broker { get; private set; } = new("127.0.0.1", BrokerAddress.DefaultPort);

    /// <summary>Reads the arguments; on failure <paramref name="error"/> names the argument and the fix.</summary>
    public static BoardArguments? Parse(IReadOnlyList<string> arguments, out string error)
    {
        var parsed = new BoardArguments();
        error = "";
        for (int i = 0; i < arguments.Count && error.Length == 0; i++)
        {
            string name = arguments[i];
            if (name is "--help" or "-h")
                parsed.Help = true;
            else if (name == "--workbench")
                parsed.Workbench = true;
            else if (name is not ("--seed" or "--camera-port" or "--port" or "--baud" or "--arm" or "--name" or "--broker" or "--unit" or "--units"))
                error = $"unknown argument {name}";
            else if (i + 1 == arguments.Count)
                error = $"{name} needs a value";
            else
                error = parsed.Take(name, arguments[++i]);
        }

        if (error.Length == 0 && !parsed.Help && parsed.Workbench == (parsed.Port != null))
            error = "say where the servos are: either --workbench or --port DEVICE";
        if (error.Length == 0 && !parsed.Help && parsed.CameraPort != null && !parsed.Workbench)
            error = "--camera-port serves the workbench's camera and needs --workbench; a real camera is connected to the host";
        return error.Length == 0 ? parsed : null;
    }

    private string Take(string name, string value)
    {
        switch (name)
        {
            case "--seed":
                bool isSeed = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed);
                Seed = seed;
                return isSeed ? "" : $"--seed {value}: write a whole number from 0";
            case "--camera-port":
                bool isPort = ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort cameraPort);
                CameraPort = cameraPort;
                return isPort ? "" : $"--camera-port {value}: write a number from 0 to 65535";
            case "--baud":
                bool isBaud = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int baud) && Termios.IsSpeed(baud);
                Baud = baud;
                return isBaud ? "" : $"--baud {value}: write 1000000, 500000, 115200, 57600 or 38400";
            case "--name":
                Name = value;
                return Topics.IsValidArmName(value) ? "" : $"--name {value}: write 1 to 32 of a-z, 0-9, '-' and '_'";
            case "--broker":
                if (!BrokerAddress.TryParse(value, out BrokerAddress? broker, out string problem))
                    return $"--broker: {problem}";
                Broker = broker;
                return "";
            case "--port":
                Port = value;
                return "";
            case "--unit":
                Unit = value;
                return UnitFolder.IsValidId(value) ? "" : $"--unit {value}: write 1 to 32 of a-z, A-Z, 0-9, '-', '_' and '.'";
            case "--units":
                Units = value;
                return "";
            default:
                Arm = value;
                return "";
        }
    }
}
