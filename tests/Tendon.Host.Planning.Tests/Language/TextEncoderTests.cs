using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class TextEncoderTests
{
    private static readonly TextEncoder Encoder = new(ShippedModels.Tables);

    [Theory]
    [InlineData("")]
    [InlineData("  \t\n ")]
    [InlineData("\u3000")]
    public void An_empty_instruction_is_refused(string text) => Assert.Equal(RefusalReason.Empty, Refusal(text));

    [Theory]
    [InlineData("put the \u0007 cube")]
    [InlineData("put\0")]
    [InlineData("\ud83d alone")]
    [InlineData("\u202eflip")]
    [InlineData("\ue001mark")]
    public void Control_characters_and_broken_text_are_refused(string text) => Assert.Equal(RefusalReason.UnreadableText, Refusal(text));

    [Fact]
    public void A_long_instruction_is_refused_with_the_limit()
    {
        Assert.Equal(RefusalReason.TooLong, Refusal(new string('x', 10_000)));
        Assert.Equal(RefusalReason.TooLong, Refusal(new string('x', 10_000_000)));
        Assert.Equal(RefusalReason.TooLong, Refusal(new string('把', 201)));
        Assert.Null(Refusal(new string('把', 200)));
        Assert.Null(Refusal(new string('x', 400)));
    }

    [Fact]
    public void Width_and_case_make_no_difference()
    {
        Assert.Null(Encoder.TryEncode("put the red cube", out EncodedText plain));
        Assert.Null(Encoder.TryEncode("ＰＵＴ　ｔｈｅ RED\tcube", out EncodedText wide));
        Assert.Equal(plain.Slots, wide.Slots);
    }

    [Fact]
    public void A_Latin_character_takes_one_slot_and_any_other_two_padded_to_four()
    {
        Assert.Null(Encoder.TryEncode("a把😀", out EncodedText text));
        Assert.Equal(8, text.Slots.Length);
        Assert.Equal([0, 1, 1, 2, 2, -1, -1, -1], text.SlotCharacter);
        Assert.Equal(1, text.Slots[2]);
    }

    [Fact]
    public void Characters_outside_the_alphabet_fall_into_their_range()
    {
        Assert.Null(Encoder.TryEncode("鱻龘", out EncodedText text));
        Assert.Equal(text.Slots[0], text.Slots[2]);
        Assert.Equal(2, text.Slots[0]);
    }

    private static RefusalReason? Refusal(string text) => Encoder.TryEncode(text, out _)?.Reason;
}
