using System.Diagnostics;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Tool.CommandLine;
using Tendon.Workbench.Defects;
using Tendon.Workbench.Serial;

namespace Tendon.Tool.Tests.Station;

/// <summary>The commands on a unit behind a pseudo-terminal, as a USB servo adapter would be seen, in wall time.</summary>
public sealed class StationOverTerminalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-station-test").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_healthy_unit_is_identified_and_one_with_mixed_firmware_is_refused()
    {
        if (!OperatingSystem.IsLinux()) return;
        // A machine that starves the emulated servos makes them answer late, which a bus may not: then once more.
        int code = 1;
        for (int attempt = 0; attempt < 5 && code != 0; attempt++)
        {
            using var healthy = new UnitOnTerminal(UnitPlan.Healthy(31));
            code = await ToolApp.Run(["identify", "--port", healthy.Path, "--still"], CancellationToken.None);
        }

        Assert.Equal(0, code);
        using var mixed = new UnitOnTerminal(UnitPlan.With(32, UnitDefect.MixedFirmware));
        Assert.Equal(1, await ToolApp.Run(["identify", "--port", mixed.Path, "--still", "--lang", "zh"], CancellationToken.None));
    }

    [Fact]
    public async Task A_missing_port_a_nameless_unit_and_no_unit_at_all_are_told_with_the_fix()
    {
        Assert.Equal(1, await ToolApp.Run(["identify", "--port", "/dev/no-such-port"], CancellationToken.None));
        Assert.Equal(2, await ToolApp.Run(["calibrate"], CancellationToken.None));
        Assert.Equal(2, await ToolApp.Run(["calibrate", "--workbench", "1", "--unit", "../etc"], CancellationToken.None));
        Assert.Equal(2, await ToolApp.Run(["identify", "--workbench", "1", "--plant", "rust"], CancellationToken.None));
    }

    [Fact]
    public async Task A_calibration_of_an_emulated_unit_is_signed_drawn_and_loaded_by_the_board()
    {
        string key = Path.Combine(_folder, "key.pem"), units = Path.Combine(_folder, "units");
        Assert.Equal(0, await ToolApp.Run(["calibrate", "--workbench", "9", "--unit", "A-9", "--units", units, "--key", key], CancellationToken.None));
        Assert.Equal(0, await ToolApp.Run(["report", "verify", Path.Combine(units, "A-9", "calibration.json"), "--key", key], CancellationToken.None));
        Assert.Equal(0, await ToolApp.Run(["calibrate", "--workbench", "9", "--unit", "A-9", "--units", units, "--key", key], CancellationToken.None));
        Assert.Equal(0, await ToolApp.Run(["report", "verify", Assert.Single(Directory.GetFiles(Path.Combine(units, "A-9", "earlier"))), "--key", key], CancellationToken.None));
        Assert.Contains("A-9", await File.ReadAllTextAsync(Path.Combine(units, "A-9", "ranges.svg")));
        ArmConfiguration arm = ArmFile.Read(ArmFile.Find("so101"));
        Assert.Equal(CalibrationResult.None, UnitFolder.Calibrate(units, "", arm));
        Assert.Equal(CalibrationResult.None, UnitFolder.Calibrate(units, "A-8", arm));
        Assert.Equal(CalibrationResult.Ok, UnitFolder.Calibrate(units, "A-9", arm));
        Assert.NotEqual(0ul, arm.CalibrationHash);
        Assert.Equal(1, await ToolApp.Run(["calibrate", "--workbench", "9", "--plant", "dead_encoder", "--unit", "A-10", "--units", units, "--key", key], CancellationToken.None));
        Assert.False(Directory.Exists(Path.Combine(units, "A-10")));
    }

    /// <summary>An emulated unit in wall time behind a pseudo-terminal.</summary>
    private sealed class UnitOnTerminal : IDisposable
    {
        private readonly PseudoTerminal _terminal = new();
        private readonly Thread _pump;
        private volatile bool _stop;

        public UnitOnTerminal(UnitPlan plan)
        {
            var unit = new EmulatedUnit(plan);
            var clock = Stopwatch.StartNew();
            _pump = new Thread(() =>
            {
                while (!_stop)
                {
                    _terminal.Pump(unit.Serial);
                    unit.AdvanceTo(Math.Min(unit.TimeUs + 50_000, (long)clock.Elapsed.TotalMicroseconds));
                    Thread.Sleep(1);
                }
            });
            _pump.Start();
        }

        public string Path => _terminal.Path;

        public void Dispose()
        {
            _stop = true;
            _pump.Join();
            _terminal.Dispose();
        }
    }
}
