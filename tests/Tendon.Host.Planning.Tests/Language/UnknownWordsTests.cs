using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class UnknownWordsTests
{
    [Fact]
    public void Marked_words_come_in_reading_order_and_whole()
    {
        // The marks caught "anan" and "ug".
        UnknownWords words = Marked("put the banana in the mug", (9, 13, 1), (23, 25, 2));
        Assert.Equal("mug", words.Next(target: true));
        Assert.Equal("banana", words.Next(target: false));
        Assert.Null(words.Next(target: false));
    }

    [Fact]
    public void Chinese_words_are_what_was_marked() => Assert.Equal("香蕉", Marked("把香蕉放进碗里", (1, 3, 1)).Next(target: false));

    [Fact]
    public void The_other_role_serves_when_its_own_has_none() => Assert.Equal("banana", Marked("the banana", (4, 10, 2)).Next(target: false));

    private static UnknownWords Marked(string text, params (int From, int To, int Mark)[] marks)
    {
        var tags = new float[text.Length * 3];
        foreach ((int from, int to, int mark) in marks)
        {
            for (int i = from; i < to; i++)
                tags[(i * 3) + mark] = 1;
        }
        return new UnknownWords(new EncodedText(new long[text.Length], [.. Enumerable.Range(0, text.Length)], text), tags);
    }
}
