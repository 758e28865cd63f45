using System.Collections.Concurrent;
using nanoFramework.Runtime.Native;

namespace Tendon.NanoStandIn;

/// <summary>The hardware around the one board of this process: what its UARTs are wired to, the levels of its pins, what it routed where.</summary>
public static class BoardBench
{
    private static readonly ConcurrentDictionary<string, ISerialLine> s_lines = new();
    private static readonly ConcurrentDictionary<int, II2cChip> s_chips = new();
    private static readonly ConcurrentDictionary<int, bool> s_levels = new();
    private static readonly ConcurrentDictionary<int, double> s_pulsesUs = new();
    private static readonly ConcurrentDictionary<int, int> s_edges = new();
    private static readonly ConcurrentDictionary<int, int> s_routes = new();

    /// <summary>Reboots that the board has asked for.</summary>
    public static int RebootCount { get; private set; }

    /// <summary>Wires a UART, by the name that the firmware opens it with.</summary>
    public static void Wire(string portName, ISerialLine line) => s_lines[portName] = line;

    /// <summary>Puts a chip on the I2C bus.</summary>
    public static void Solder(int address, II2cChip chip) => s_chips[address] = chip;

    /// <summary>Sets the level of an input.</summary>
    public static void Set(int pin, bool high) => s_levels[pin] = high;

    /// <summary>Level of a pin; low until someone drives it.</summary>
    public static bool Level(int pin) => s_levels.TryGetValue(pin, out bool high) && high;

    /// <summary>Times that the board has changed the level of a pin.</summary>
    public static int Edges(int pin) => s_edges.GetValueOrDefault(pin);

    /// <summary>Width of the pulses on a pin, µs; 0 when there are none.</summary>
    public static double PulseUs(int pin) => s_pulsesUs.GetValueOrDefault(pin);

    /// <summary>Pin that a function was routed to, −1 when it was not.</summary>
    public static int PinOf(int function) => s_routes.GetValueOrDefault(function, -1);

    /// <summary>Forgets everything.</summary>
    public static void Clear()
    {
        s_lines.Clear();
        s_chips.Clear();
        s_pulsesUs.Clear();
        s_levels.Clear();
        s_edges.Clear();
        s_routes.Clear();
        RebootCount = 0;
    }

    internal static ISerialLine LineOf(string portName) => s_lines.TryGetValue(portName, out ISerialLine? line) ? line : throw new InvalidOperationException($"{portName} is wired to nothing.");

    internal static II2cChip? ChipAt(int address) => s_chips.GetValueOrDefault(address);

    internal static void Drive(int pin, bool high)
    {
        if (Level(pin) != high)
            s_edges.AddOrUpdate(pin, 1, (_, count) => count + 1);
        s_levels[pin] = high;
    }

    internal static void Pulse(int pin, double widthUs) => s_pulsesUs[pin] = widthUs;

    internal static void Route(int function, int pin) => s_routes[function] = pin;

    internal static void Reboot(RebootOption option) => RebootCount += Enum.IsDefined(option) ? 1 : 0;
}
