using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class GrammarAutomatonTests
{
    private static readonly PlanGrammar Grammar = new(ShippedModels.Tables);

    [Fact]
    public void The_hand_written_programs_are_in_the_grammar() =>
        Assert.All(ShippedModels.Instructions, i => Assert.True(Follow(i.Program.Split(' ')), i.Program));

    [Theory]
    [InlineData("put kind:cube kind:bowl end")]
    [InlineData("put kind:cube in colour:red end")]
    [InlineData("kind:cube end")]
    [InlineData("put kind:cube in kind:bowl then end")]
    [InlineData("stack colour:red colour:red kind:cube kind:cube end")]
    [InlineData("not_instruction then put kind:cube in kind:bowl end")]
    public void What_is_no_program_is_refused(string program) => Assert.False(Follow(program.Split(' ')));

    [Theory]
    [InlineData("put all kind:* except colour:red kind:cube except colour:blue kind:ball in kind:bowl end", true)]
    [InlineData("clear all kind:* except all kind:* where:on kind:tray except kind:bowl except small kind:cube end", true)]
    [InlineData("gather all kind:cube except kind:cube where:in kind:bowl and kind:ball end", true)]
    [InlineData("put kind:cube except all colour:red kind:* except all colour:blue kind:* on kind:tray end", true)]
    [InlineData("clear all kind:* except kind:cube where:in kind:bowl where:on kind:tray end", false)]
    [InlineData("clear all kind:* except end", false)]
    public void Several_things_may_be_left_out_each_with_a_place(string program, bool allowed) => Assert.Equal(allowed, Follow(program.Split(' ')));

    [Fact]
    public void Random_walks_along_the_mask_end_in_programs_that_read_as_answers()
    {
        var random = new Random(17);
        var mask = new bool[Grammar.Tokens.Count];
        for (int walk = 0; walk < 3000; walk++)
        {
            var automaton = new GrammarAutomaton(Grammar);
            var tokens = new List<string>();
            while (!automaton.IsFinished)
            {
                automaton.Allowed(mask);
                int[] allowed = [.. Enumerable.Range(0, mask.Length).Where(i => mask[i])];
                Assert.NotEmpty(allowed);
                // Leaning to the last ones ends clauses soon enough.
                int token = tokens.Count > 40 && mask[IndexOf("end")] ? IndexOf("end") : allowed[random.Next(allowed.Length)];
                Assert.True(automaton.Accept(token));
                tokens.Add(Grammar.Tokens[token]);
            }
            var words = new UnknownWords(new EncodedText([], [], ""), []);
            var answer = new ProgramReader(tokens, words).Read();
            Assert.True(Host.Core.PlanLanguage.PlanReader.Read(Host.Core.PlanLanguage.PlanWriter.Write(answer)).IsValid || tokens.Count(t => t == "then") >= 12, string.Join(' ', tokens));
        }
    }

    private static int IndexOf(string token) => Grammar.Tokens.ToList().IndexOf(token);

    private static bool Follow(string[] tokens)
    {
        var automaton = new GrammarAutomaton(Grammar);
        var mask = new bool[Grammar.Tokens.Count];
        foreach (string token in tokens)
        {
            automaton.Allowed(mask);
            int index = IndexOf(token);
            if (index < 0 || !mask[index] || !automaton.Accept(index))
                return false;
        }
        return automaton.IsFinished;
    }
}
