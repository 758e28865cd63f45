using System.Text.Json;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Reports;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Tests.Evaluation.Reports;

public sealed class ReportTests
{
    private static readonly string[] SummaryKeys = ["episodes", "success", "refused", "asked", "wrongAction", "latencyMsP50", "latencyMsP95"];

    internal static EpisodeRow Row(string id, int episode = 0, bool success = true, string claim = "done", UserLanguage language = UserLanguage.English, double ms = 10, bool wrong = false) => new()
    {
        Id = id,
        Episode = episode,
        Family = id.Split('-')[0],
        Language = language,
        Seed = ulong.MaxValue - (ulong)episode,
        Planner = "compact",
        Perturbation = "none",
        Instruction = "put \"it\", please\nnow",
        Goal = "in(a, b)",
        Claim = claim,
        Success = success,
        WrongAction = wrong,
        Failure = success ? FailureKind.None : FailureKind.WrongObject,
        LatencyMs = ms,
    };

    [Fact]
    public void Rows_come_back_as_they_were_written()
    {
        EpisodeRow[] rows = [Row("put-1"), Row("放-2", 3, success: false, "asked", UserLanguage.Chinese, wrong: true) with { Words = "=1+1, “两个”", Plan = "{\"a\":[1,2]}", VirtualS = 12.5, Moves = 2, Collateral = 1, Moved = 2 }];
        EpisodeRow[] flat = [.. rows.Select(r => r with { Instruction = "put \"it\", please now" })];
        Assert.Equal(flat, RowsFile.Read(RowsFile.Write(rows)));
        Assert.Equal(flat, RowsFile.Read(RowsFile.Write(rows).Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_no_table_of_rows_is_named()
    {
        Assert.Throws<InvalidDataException>(() => RowsFile.Read("id,success\n1,2\n"));
        Assert.Throws<InvalidDataException>(() => RowsFile.Read(RowsFile.Write([Row("a-1")]) + "broken,line\n"));
        Assert.Throws<InvalidDataException>(() => RowsFile.Read(""));
    }

    [Fact]
    public void The_summary_holds_exactly_the_documented_keys()
    {
        EpisodeRow[] rows = [Row("put-1", ms: 10), Row("put-2", success: false, claim: "refused", language: UserLanguage.Chinese, ms: 20), Row("stack-1", success: false, claim: "asked", ms: 30, wrong: true), Row("stack-2", ms: 40)];
        using var summary = JsonDocument.Parse(SummaryFile.Write(rows));
        JsonElement root = summary.RootElement;
        Assert.Equal([.. SummaryKeys, "families", "languages"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["put", "stack"], root.GetProperty("families").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["en", "zh"], root.GetProperty("languages").EnumerateObject().Select(p => p.Name));
        foreach (JsonProperty family in root.GetProperty("families").EnumerateObject())
            Assert.Equal(SummaryKeys, family.Value.EnumerateObject().Select(p => p.Name));
        Assert.Equal(4, root.GetProperty("episodes").GetInt32());
        Assert.Equal([0.5, 0.25, 0.25, 0.25, 20, 40], SummaryKeys.Skip(1).Select(k => root.GetProperty(k).GetDouble()));
    }

    [Theory]
    [InlineData(UserLanguage.English)]
    [InlineData(UserLanguage.Chinese)]
    public void Reports_are_written_in_both_languages_and_words_of_a_suite_cannot_break_them(UserLanguage language)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"tendon-report-{Guid.NewGuid():N}");
        var info = new RunInfo("core", "00", 1, "ab", 1, "compact", "none", new Dictionary<string, string>(), 2);
        using (var run = new EvalFolder(folder, info, new Dictionary<string, int> { ["put-2"] = 0, ["put-1"] = 1 }))
        {
            run.Add(new EpisodeRecord(Row("put-1", success: false) with { Instruction = "<script>alert(1)</script>" }));
            run.Add(new EpisodeRecord(Row("put-2")));
            Assert.Equal(3, File.ReadAllLines(Path.Combine(folder, "rows.csv")).Length);
            run.Finish(new ToolText(language));
        }
        Assert.Equal(["put-2", "put-1"], RowsFile.Read(File.ReadAllText(Path.Combine(folder, "rows.csv"))).Select(r => r.Id));
        Assert.DoesNotContain("<script", File.ReadAllText(Path.Combine(folder, "report.html")), StringComparison.Ordinal);
        Assert.Contains("put-1", File.ReadAllText(Path.Combine(folder, "report.md")), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_failure_has_words_in_both_languages()
    {
        foreach (FailureKind kind in Enum.GetValues<FailureKind>().Where(k => k != FailureKind.None))
        {
            foreach (UserLanguage language in new[] { UserLanguage.English, UserLanguage.Chinese })
                Assert.NotEmpty(new ToolText(language)[FailureNames.Key(kind)] + new ToolText(language)[FailureNames.Key(kind) + ".means"]);
            Assert.Equal(kind, FailureNames.Read(FailureNames.Of(kind)));
        }
    }
}
