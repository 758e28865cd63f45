using Tendon.Station.Flash;
using Tendon.Station.Journals;

namespace Tendon.Station.Tests.Flash;

/// <summary>Runs the real process runner against a script named nanoff that writes what it was asked and fails where a test wants it to.</summary>
public sealed class FlashRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FlashJob _job;

    public FlashRunTests()
    {
        File.WriteAllText(_folder["tty"], "");
        File.WriteAllText(_folder["Tendon.Firmware.Esp32.bin"], "image");
        File.WriteAllText(_folder["nanoff"], $"""
            #!/bin/sh
            echo "$*" >> '{_folder["calls"]}'
            case "$*" in
              *--update*) step=Runtime ;; *--deploy*) step=Application ;; *--filedeployment*) step=Settings ;; *) step=Check; echo 'Tendon.Firmware.Esp32, 0.1.0' ;;
            esac
            [ ! -e '{_folder["silent"]}' ] || sleep 30
            if [ "$(cat '{_folder["fail"]}' 2>/dev/null)" = $step ]; then echo "Error E4000 in $step" >&2; exit 1; fi
            echo OK
            """);
        File.SetUnixFileMode(_folder["nanoff"], UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        _job = new FlashJob("unit-1", _folder["tty"], "ESP32_REV0", _folder["Tendon.Firmware.Esp32.bin"], _folder["deploy.json"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_steps_are_done_in_their_order_and_the_board_counts_as_done()
    {
        using Journal journal = Journal.Open(_folder["journal"]);
        var told = new List<FlashStep>();
        FlashResult result = Run(journal, told.Add);
        Assert.Equal(FlashProblem.None, result.Problem);
        Assert.Equal(FlashJob.All, told);
        Assert.True(FlashRun.LastWasVerified(journal, "unit-1"));
        Assert.Equal(FlashStep.None, FlashRun.BrokenOffIn(journal, "unit-1"));
        string[] calls = File.ReadAllLines(_folder["calls"]);
        Assert.Equal($"--target ESP32_REV0 --serialport {_folder["tty"]} --update --masserase", calls[0]);
        Assert.Contains("--deploy --image", calls[1], StringComparison.Ordinal);
        Assert.Contains("--filedeployment", calls[2], StringComparison.Ordinal);
        Assert.Contains("--devicedetails", calls[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FlashStep.Runtime, 1)]
    [InlineData(FlashStep.Application, 2)]
    [InlineData(FlashStep.Settings, 3)]
    [InlineData(FlashStep.Check, 4)]
    public void After_a_failed_step_the_board_is_not_done_and_the_next_run_starts_over(FlashStep step, int calls)
    {
        File.WriteAllText(_folder["fail"], step.ToString());
        using (Journal journal = Journal.Open(_folder["journal"]))
        {
            FlashResult result = Run(journal);
            Assert.Equal((FlashProblem.NanoffFailed, step), (result.Problem, result.Step));
            Assert.Contains("E4000", result.LastWords, StringComparison.Ordinal);
        }

        File.Delete(_folder["fail"]);
        using Journal again = Journal.Open(_folder["journal"]);
        Assert.False(FlashRun.LastWasVerified(again, "unit-1"));
        Assert.Equal(step, FlashRun.BrokenOffIn(again, "unit-1"));
        Assert.Equal(FlashProblem.None, Run(again).Problem);
        Assert.True(FlashRun.LastWasVerified(again, "unit-1"));
        Assert.Contains("--masserase", File.ReadAllLines(_folder["calls"])[calls], StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_ends_anywhere_before_the_check_leaves_the_board_not_done()
    {
        using (Journal journal = Journal.Open(_folder["journal"]))
            Run(journal);
        string[] lines = File.ReadAllLines(_folder["journal"]);
        for (int kept = 1; kept < lines.Length; kept++)
        {
            File.WriteAllText(_folder["cut"], string.Join("\n", lines[..kept]) + "\n");
            using Journal cut = Journal.Open(_folder["cut"]);
            Assert.False(FlashRun.LastWasVerified(cut, "unit-1"), $"after {kept} lines");
            Assert.NotEqual(FlashStep.None, FlashRun.BrokenOffIn(cut, "unit-1"));
        }
    }

    [Fact]
    public void A_pulled_cable_is_told_from_a_failing_tool()
    {
        File.WriteAllText(_folder["fail"], "Application");
        File.Delete(_folder["tty"]);
        using Journal journal = Journal.Open(_folder["journal"]);
        Assert.Equal(FlashProblem.PortGone, Run(journal).Problem);
    }

    [Fact]
    public void A_device_that_does_not_report_the_application_is_not_done()
    {
        using Journal journal = Journal.Open(_folder["journal"]);
        File.WriteAllText(_folder["Other.App.bin"], "image");
        FlashResult result = Run(journal, job: _job with { ApplicationImage = _folder["Other.App.bin"] });
        Assert.Equal((FlashProblem.NotVerified, FlashStep.Check), (result.Problem, result.Step));
        Assert.False(FlashRun.LastWasVerified(journal, "unit-1"));
    }

    [Fact]
    public void A_missing_tool_is_said_to_be_missing()
    {
        using Journal journal = Journal.Open(_folder["journal"]);
        FlashResult result = new FlashRun(new NanoffProcess(_folder["nowhere"]), journal, () => 0).Run(_job, _ => { }, CancellationToken.None);
        Assert.Equal(FlashProblem.NanoffMissing, result.Problem);
    }

    [Fact]
    public void A_tool_that_hangs_is_ended()
    {
        File.WriteAllText(_folder["silent"], "");
        using Journal journal = Journal.Open(_folder["journal"]);
        FlashResult result = new FlashRun(new NanoffProcess(_folder.Path, TimeSpan.FromMilliseconds(200)), journal, () => 0).Run(_job, _ => { }, CancellationToken.None);
        Assert.Equal((FlashProblem.TimedOut, FlashStep.Runtime), (result.Problem, result.Step));
    }

    [Fact]
    public void A_board_that_runs_gets_its_calibration_without_an_erase()
    {
        using Journal journal = Journal.Open(_folder["journal"]);
        Assert.Equal(FlashProblem.None, Run(journal, job: _job with { Steps = FlashJob.SettingsOnly }).Problem);
        Assert.DoesNotContain(File.ReadAllLines(_folder["calls"]), call => call.Contains("--masserase", StringComparison.Ordinal) || call.Contains("--deploy ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FlashStep.Application, true)]
    [InlineData(FlashStep.Settings, false)]
    public void Files_alone_do_not_mend_a_board_whose_program_may_be_half_written(FlashStep brokenIn, bool erases)
    {
        using Journal journal = Journal.Open(_folder["journal"]);
        File.WriteAllText(_folder["fail"], brokenIn.ToString());
        Run(journal);
        File.Delete(_folder["fail"]);
        File.Delete(_folder["calls"]);
        Assert.Equal(FlashProblem.None, Run(journal, job: _job with { Steps = FlashJob.SettingsOnly }).Problem);
        Assert.Equal(erases, File.ReadAllText(_folder["calls"]).Contains("--masserase", StringComparison.Ordinal));
    }

    [Fact]
    public void Runtimes_come_from_an_archive_where_there_is_no_network() =>
        Assert.Contains("--fromarchive --archivepath /srv/runtimes", string.Join(' ', (_job with { RuntimeArchive = "/srv/runtimes" }).Arguments(FlashStep.Runtime)), StringComparison.Ordinal);

    private FlashResult Run(Journal journal, Action<FlashStep>? progress = null, FlashJob? job = null) =>
        new FlashRun(new NanoffProcess(_folder.Path), journal, () => 1).Run(job ?? _job, progress ?? (_ => { }), CancellationToken.None);
}
