using System.Text.RegularExpressions;

namespace Tendon.System.Tests.Lessons;

/// <summary>The lessons do what they say.</summary>
public sealed partial class LessonTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan s_longPatience = TimeSpan.FromMinutes(15);

    private static bool IsSoak => Environment.GetEnvironmentVariable("TENDON_SOAK") == "1";

    private static string[] English => [.. Directory.EnumerateFiles(LessonFile.Folder, "?-*.md").Select(path => Path.GetFileName(path)!)
        .Where(name => !name.EndsWith(".zh.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_command_of_the_lessons_does_what_the_lesson_says()
    {
        // In the order of the lessons, on one workbench: a lesson's table is the one that the lesson before has left. Lessons without a table run beside them.
        List<string> problems = [.. English.GroupBy(HasTable).AsParallel().SelectMany(group => Run([.. group]))];
        if (IsSoak)
            problems.AddRange(Run([.. English.Select(Chinese)]));
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    [Fact]
    public void There_are_six_lessons_in_two_languages_with_the_same_commands()
    {
        Assert.Equal(6, English.Length);
        foreach (string lesson in English)
        {
            IReadOnlyList<LessonBlock> one = LessonFile.Read(lesson), other = LessonFile.Read(Chinese(lesson));
            Assert.True(one.Count >= 3, $"{lesson} has hardly any command");
            Assert.Equal(one.Select(Shape), other.Select(Shape));
            Assert.Equal(one.Select(block => (block.Kind, block.ExitCode)), other.Select(block => (block.Kind, block.ExitCode)));
            Assert.All(one.Concat(other), block => Assert.Contains(block.Kind, new[] { "", "background", "soak" }));
        }
    }

    [Fact]
    public void A_promise_that_is_not_kept_is_noticed()
    {
        using var shell = new LessonShell();
        Assert.Null(shell.Run(new LessonBlock("x.md", 1, "", "echo one; echo two; exit 3", 3, ["one", "two"]), s_patience));
        Assert.NotNull(shell.Run(new LessonBlock("x.md", 1, "", "echo one; echo two", 0, ["two", "one"]), s_patience));
        Assert.NotNull(shell.Run(new LessonBlock("x.md", 1, "", "exit 1", 0, []), s_patience));
        Assert.NotNull(shell.Run(new LessonBlock("x.md", 1, "background", "exit 0", 0, ["up"]), s_patience));
    }

    private static IEnumerable<string> Run(string[] lessons)
    {
        using var shell = new LessonShell();
        foreach (LessonBlock block in lessons.SelectMany(LessonFile.Read).Where(block => IsSoak || block.Kind != "soak"))
        {
            if (shell.Run(block, block.Kind == "soak" ? s_longPatience : s_patience) is { } problem)
                yield return problem;
        }
    }

    private static bool HasTable(string lesson) => LessonFile.Read(lesson).Any(block => block.Commands.Contains("./tendon sim", StringComparison.Ordinal));

    private static string Chinese(string lesson) => lesson[..^".md".Length] + ".zh.md";

    // What a person says is in that person's language, and so is the answer.
    private static string Shape(LessonBlock block) => Spoken().Replace(block.Commands, "\"\"").Replace(" --lang zh", "", StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Spoken();
}
