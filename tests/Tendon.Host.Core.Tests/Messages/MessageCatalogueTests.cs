using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Tests.Messages;

public sealed class MessageCatalogueTests
{
    private static readonly MessageCatalogue English = MessageCatalogue.Of(UserLanguage.English), Chinese = MessageCatalogue.Of(UserLanguage.Chinese);

    [Fact]
    public void Both_languages_hold_the_same_keys() => Assert.Equal(English.Keys.Order(), Chinese.Keys.Order());

    [Fact]
    public void Both_languages_use_the_same_parameters() =>
        Assert.All(English.Keys, key => Assert.Equal(English.Parameters(key).Order(), Chinese.Parameters(key).Order()));

    [Fact]
    public void No_Chinese_text_is_left_in_English() =>
        Assert.All(Chinese.Keys.Where(k => k.StartsWith("refusal", StringComparison.Ordinal) || k.StartsWith("question", StringComparison.Ordinal)),
            key => Assert.Contains(Chinese[key], c => c is >= '\u4e00' and <= '\u9fff'));

    [Fact]
    public void Every_reason_and_skill_has_words()
    {
        Assert.All(WireNames<RefusalReason>.All, n => Assert.True(English.Has("refusal." + n), n));
        Assert.All(WireNames<QuestionReason>.All, n => Assert.True(English.Has("question." + n), n));
        Assert.All(WireNames<Skill>.All, n => Assert.True(English.Has("step." + n) && English.Has("skill." + n), n));
    }

    [Fact]
    public void Braces_in_a_value_are_not_filled_in_again() =>
        Assert.Equal("the {name}", English.Format("reference.one", ("name", "{name}")));

    [Fact]
    public void A_missing_parameter_or_key_is_named()
    {
        Assert.Contains("{name}", Assert.Throws<ArgumentException>(() => English.Format("reference.one")).Message);
        Assert.Contains("no.such", Assert.Throws<KeyNotFoundException>(() => English["no.such"]).Message);
    }

    [Theory]
    [InlineData("put the red cube in the bowl", UserLanguage.English)]
    [InlineData("把红色方块放进碗里", UserLanguage.Chinese)]
    [InlineData("把red cube放进碗里", UserLanguage.Chinese)]
    [InlineData("put the 方块 in the bowl please", UserLanguage.English)]
    [InlineData("", UserLanguage.English)]
    public void The_language_is_told_from_the_characters(string text, UserLanguage language) => Assert.Equal(language, UserLanguages.Detect(text));
}
