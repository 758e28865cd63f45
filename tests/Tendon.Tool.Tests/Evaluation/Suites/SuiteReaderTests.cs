using System.Text;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Texts;
using Tendon.Workbench.Seeding;

namespace Tendon.Tool.Tests.Evaluation.Suites;

public sealed class SuiteReaderTests
{
    private const string Put = "put-001\ten\tred cube, blue bowl, +2..4\tput the red cube in the blue bowl\tin(red cube, blue bowl)";
    private static readonly ToolText English = new(UserLanguage.English), Chinese = new(UserLanguage.Chinese);

    [Fact]
    public void Reads_a_case_with_its_family_language_scene_words_and_goal()
    {
        SuiteCase one = Assert.Single(SuiteReader.Read(Encoding.UTF8.GetBytes(Put)).Cases);
        Assert.Equal(("put-001", "put", UserLanguage.English, 1), (one.Id, one.Family, one.Language, one.Line));
        Assert.Equal("put the red cube in the blue bowl", one.Instruction);
        Assert.Equal((2, 2, 4), (one.Scene.Objects.Count, one.Scene.LeastDistractors, one.Scene.MostDistractors));
        Assert.Equal(PredicateKind.In, Assert.Single(one.Goal.Predicates).Kind);
    }

    [Theory]
    [InlineData("put-001", "put")]
    [InlineData("put_all-en-3", "put_all")]
    [InlineData("put3", "put")]
    [InlineData("arrange/left/1", "arrange")]
    [InlineData("zone_12", "zone")]
    [InlineData("放置-1", "放置")]
    [InlineData("001", "other")]
    public void The_family_is_what_stands_before_the_first_separator_or_digit(string id, string family) =>
        Assert.Equal(family, SuiteLines.One("red cube, blue bowl", "in(red cube, blue bowl)", id).Family);

    [Fact]
    public void A_byte_order_mark_carriage_returns_blank_lines_comments_and_a_header_are_allowed()
    {
        string text = "\uFEFFid\tlanguage\tscene\tinstruction\tgoal\r\n# a comment\r\n\r\n   \r\n" + Put + "\r\n";
        SuiteReading reading = SuiteReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(reading.Faults);
        Assert.Equal(5, Assert.Single(reading.Cases).Line);
    }

    [Fact]
    public void A_fault_names_the_line_the_field_and_what_was_meant()
    {
        SuiteFault fault = Assert.Single(SuiteLines.Read("# one", "put-1|en|red cube, blue bowl|put|inn(red cube, blue bowl)").Faults);
        Assert.Equal("line 2, goal: unknown predicate 'inn' (did you mean 'in'?)", fault.Say(English));
        Assert.Equal("第 2 行，目标：未知谓词“inn”（是否指“in”？）", fault.Say(Chinese));
    }

    [Theory]
    [InlineData("a|en|red cube|put", "line.fields")]
    [InlineData("|en|red cube|put|refused", "id.length")]
    [InlineData("a|de|red cube|put|refused", "language")]
    [InlineData("a|en|mauve cube|put|refused", "scene.colour")]
    [InlineData("a|en|red cubes|put|refused", "scene.kind")]
    [InlineData("a|en|red|put|refused", "scene.object")]
    [InlineData("a|en|red cube x0|put|refused", "scene.number")]
    [InlineData("a|en|red cube, +3..1|put|refused", "scene.distractors")]
    [InlineData("a|en|red cube x16, red ball|put|refused", "scene.too-many")]
    [InlineData("a|en|red cube on red ball|put|refused", "scene.placement")]
    [InlineData("a|en|red cube on red cube, red cube on red cube|put|refused", "scene.placement")]
    [InlineData("a|en|red cube|put|", "goal.empty")]
    [InlineData("a|en|red cube|put|refused &", "goal.ampersand")]
    [InlineData("a|en|red cube|put|refused & asked", "goal.both")]
    [InlineData("a|en|red cube|put|fly(red cube)", "goal.predicate")]
    [InlineData("a|en|red cube|put|at(red cube, left", "goal.parentheses")]
    [InlineData("a|en|red cube|put|at(red cube, left))", "goal.parentheses")]
    [InlineData("a|en|red cube|put|in(red cube)", "goal.arguments")]
    [InlineData("a|en|red cube|put|refused(red cube)", "goal.arguments")]
    [InlineData("a|en|red cube|put|at(red cube, frnot)", "goal.zone.near")]
    [InlineData("a|en|red cube|put|at(red cube, somewhere)", "goal.zone")]
    [InlineData("a|en|red cube|put|pushed(red cube, up)", "goal.direction")]
    [InlineData("a|en|red cube|put|unmoved(the red cube)", "goal.selector")]
    [InlineData("a|en|red cube|put|unmoved(red)", "goal.colour-alone")]
    [InlineData("a|en|red cube|put|unmoved(rde cube)", "goal.colour.near")]
    [InlineData("a|en|red cube|put|unmoved(red cbue)", "goal.kind.near")]
    [InlineData("a|en|red cube|put|unmoved(left#0 cube)", "goal.rank")]
    [InlineData("a|en|red cube|put|at(left#2 cube, left)", "goal.too-few")]
    [InlineData("a|en|red cube|put|at(blue cube, left)", "goal.nothing")]
    [InlineData("a|en|red cube, blue cube|put|in(red cube, blue cube)", "goal.no-container")]
    [InlineData("a|en|red cube|put|left_of(red cube, red cube)", "goal.same")]
    [InlineData("a|en|red cube|put|grouped(red cube)", "goal.too-few")]
    [InlineData("a|en|red cube, blue bowl, +1|put|all_in(* *, blue bowl)", "goal.catch-all")]
    public void Every_fault_has_its_name(string line, string key)
    {
        SuiteFault fault = Assert.Single(SuiteLines.Read(line).Faults);
        Assert.Equal(key, fault.Key);
        Assert.NotEmpty(fault.Say(English));
        Assert.NotEmpty(fault.Say(Chinese));
    }

    [Fact]
    public void All_faults_of_all_lines_are_listed()
    {
        SuiteReading reading = SuiteLines.Read("a|de|mauve cube|x|flown", "a|en|red cube|x|refused", "b|en|red cube|x|refused", "b|en|red cube|x|refused");
        Assert.Equal(["language", "scene.colour", "goal.predicate", "id.twice", "id.twice"], reading.Faults.Select(f => f.Key));
        Assert.Equal([1, 1, 1, 2, 4], reading.Faults.Select(f => f.Line));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Put + "\nb\ten\tred cube\t"), 0xE9, (byte)'\n', .. Encoding.UTF8.GetBytes(Put.Replace("001", "002", StringComparison.Ordinal))];
        SuiteReading reading = SuiteReader.Read(bytes);
        Assert.Equal(2, reading.Cases.Count);
        Assert.Equal("line 2: not UTF-8 (byte 0xE9); save the file as UTF-8", Assert.Single(reading.Faults).Say(English));
        Assert.Equal("file.utf16", Assert.Single(SuiteReader.Read(Encoding.Unicode.GetPreamble()).Faults).Key);
    }

    [Fact]
    public void An_empty_file_is_a_fault() => Assert.Equal("file.empty", Assert.Single(SuiteReader.Read([]).Faults).Key);

    [Fact]
    public void Full_width_punctuation_and_capitals_are_read()
    {
        SuiteReading reading = SuiteLines.Read("a|zh|Red Cube，blue bowl|放|IN（red cube，blue bowl）＆ unmoved(* tray)");
        Assert.Empty(reading.Faults);
        Assert.Equal([PredicateKind.In, PredicateKind.Unmoved], reading.Cases[0].Goal.Predicates.Select(p => p.Kind));
    }

    [Fact]
    public void No_input_makes_it_throw()
    {
        var random = new Xoshiro256(11);
        string[] seeds = [Put, "s-1\tzh\tsmall red cube x3 on green cube, +1\t放\tall_in(leftmost small * cube, left#2 blue bowl) & at(red *, back-left) & refused", "\t\t\t\t", "# x", "()&,*#"];
        for (int i = 0; i < 4000; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(seeds[random.NextInt(seeds.Length)] + "\n" + seeds[random.NextInt(seeds.Length)]);
            for (int edits = random.NextInt(6); edits >= 0; edits--)
            {
                int at = random.NextInt(bytes.Length + 1), drop = Math.Min(random.NextInt(4), bytes.Length - at);
                byte[] put = [.. Enumerable.Range(0, random.NextInt(4)).Select(_ => random.NextBool(0.5) ? (byte)random.NextInt(256) : (byte)"\t,()&#*+.x \n9"[random.NextInt(13)])];
                bytes = [.. bytes[..at], .. put, .. bytes[(at + drop)..]];
            }
            foreach (SuiteFault fault in SuiteReader.Read(bytes).Faults)
                Assert.StartsWith("line ", fault.Say(English), StringComparison.Ordinal);
        }
    }
}
