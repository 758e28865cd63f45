using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class ClauseSplitterTests
{
    private static readonly ClauseSplitter Splitter = new([", and then ", ", then ", "，然后", "，再", "。"], ["it", "other", "它", "其"]);

    [Theory]
    [InlineData("first put a in b, then put c in d.", "first put a in b|put c in d")]
    [InlineData("put a in b, and then put c in d, then push e left", "put a in b|put c in d|push e left")]
    [InlineData("先把甲放进碗里，再把乙往左推，然后清理桌子。", "先把甲放进碗里|把乙往左推|清理桌子")]
    [InlineData("put white items away, then push a left", "put white items away|push a left")]
    public void Clauses_are_cut_where_they_are_joined(string text, string clauses) => Assert.Equal(clauses.Split('|'), Splitter.Split(text));

    [Theory]
    [InlineData("put a in b")]
    [InlineData("put a in b, then push it left")]
    [InlineData("put a in b, then the other one in c")]
    [InlineData("把甲放进碗里，然后把它往左推")]
    [InlineData("a, then b, then c, then d, then e")]
    [InlineData(", then ")]
    [InlineData("")]
    public void One_clause_or_clauses_that_lean_on_each_other_are_left_whole(string text) => Assert.Empty(Splitter.Split(text));
}
