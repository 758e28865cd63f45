using System.Runtime.CompilerServices;
using Tendon.Firmware.Trial;
using Tendon.NanoGate;
using Tendon.NanoRun.Running;

namespace Tendon.NanoRun.Tests.Trial;

/// <summary>What the interpreter is compared with must itself be right: it comes to its end, always the same, and has seen what it is meant to see.</summary>
public class DesktopTrialTests
{
    private static readonly IReadOnlyList<GoldenMessage> s_messages = GoldenMessage.All(FirmwareProjects.FindRoot(Path.GetDirectoryName(ThisFile())!)!);
    private static readonly IReadOnlyList<string> s_lines = DesktopTrial.Run(s_messages).Lines;

    [Fact]
    public void The_trial_comes_to_its_end_without_an_exception_and_always_gives_the_same_lines()
    {
        Assert.Equal(TrialRun.End, s_lines[^1]);
        Assert.DoesNotContain(s_lines, line => line.Contains(" ended with ", StringComparison.Ordinal));
        Assert.Equal(s_lines, DesktopTrial.Run(s_messages).Lines);
    }

    [Fact]
    public void Every_golden_message_is_in_it_and_each_one_that_a_reader_takes_is_written_back()
    {
        string[] vectors = [.. s_lines.Where(line => line.StartsWith("vector ", StringComparison.Ordinal))];
        Assert.Equal(s_messages.Count, vectors.Length);
        Assert.True(vectors.Count(line => !line.Contains(" wrote 0 ", StringComparison.Ordinal)) > 40, "too few vectors were read");
    }

    [Fact]
    public void The_arm_boots_arms_moves_fails_and_comes_back()
    {
        string[] states = [.. s_lines.Where(line => line.StartsWith("arm ", StringComparison.Ordinal) && line.Contains(" setpoints ", StringComparison.Ordinal))];
        foreach (string start in new[] { "arm boot 120 2 0", "arm arming 150 4 0", "arm moving 200 5 0", "arm cleared 60 4 0", "arm disarmed 30 2 0" })
            Assert.True(states.Any(line => line.StartsWith(start + " ", StringComparison.Ordinal)), start + " is not among:\n" + string.Join("\n", states));
        Assert.DoesNotContain(states.Where(line => line.StartsWith("arm silent 60 ", StringComparison.Ordinal)), line => line.StartsWith("arm silent 60 5 0 ", StringComparison.Ordinal));
        Assert.All(s_lines.Where(line => line.StartsWith("arm segment ", StringComparison.Ordinal)).Take(5), line => Assert.Equal("arm segment 1", line));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
