using System.Diagnostics;
using Tendon.Tool.CommandLine;

namespace Tendon.System.Tests.Processes;

/// <summary>The station's process is killed at random moments and started again with the same command: no unit is lost and no report is wrong.</summary>
public sealed class KilledStationTests : IDisposable
{
    private static readonly bool s_soak = Environment.GetEnvironmentVariable("TENDON_SOAK") == "1";
    private readonly string _folder = Directory.CreateTempSubdirectory("tendon-killed").FullName;
    private readonly Random _random = new(11);

    private static int Kills => s_soak ? 100 : 2;

    private static int UnitsPerRun => s_soak ? 40 : 3;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task After_every_kill_the_same_command_goes_on_and_ends_as_if_nothing_had_happened()
    {
        int kills = 0;
        for (int seed = 500; kills < Kills; seed++)
        {
            string killed = Path.Combine(_folder, $"killed{seed}");
            while (kills < Kills && await IsKilled(seed, killed, TimeSpan.FromMilliseconds(_random.Next(700, 5000))))
                kills++;
            Assert.Equal((int)ExitCode.Done, await ToolApp.Run(Command(seed, killed), CancellationToken.None));
            string whole = Path.Combine(_folder, $"whole{seed}");
            Assert.Equal((int)ExitCode.Done, await ToolApp.Run(Command(seed, whole), CancellationToken.None));
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(whole, "station.json")), await File.ReadAllTextAsync(Path.Combine(killed, "station.json")));
            string[] reports = Directory.GetFiles(Path.Combine(killed, "units"), "report.*", SearchOption.AllDirectories);
            Assert.Equal(2 * UnitsPerRun, reports.Length);
            Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["report", "verify", .. reports, "--key", Key], CancellationToken.None));
        }
    }

    private string Key => Path.Combine(_folder, "key.pem");

    private string[] Command(int seed, string output) =>
        ["station", "--workbench", "2", "--units", $"{UnitsPerRun}", "--plant-defects", $"{seed}", "--out", output, "--key", Key];

    private async Task<bool> IsKilled(int seed, string output, TimeSpan after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "tendon-tool.dll"), .. Command(seed, output)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process station = Process.Start(start)!;
        station.OutputDataReceived += (_, _) => { };
        station.ErrorDataReceived += (_, _) => { };
        station.BeginOutputReadLine();
        station.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(after);
        try
        {
            await station.WaitForExitAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            station.Kill();
            await station.WaitForExitAsync();
            return true;
        }
    }
}
