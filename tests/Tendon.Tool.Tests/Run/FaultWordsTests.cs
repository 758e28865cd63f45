using Tendon.Contracts;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Run;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Tests.Run;

public sealed class FaultWordsTests
{
    [Theory]
    [InlineData(UserLanguage.English)]
    [InlineData(UserLanguage.Chinese)]
    public void Every_fault_and_every_refusal_has_words_and_every_fault_a_remedy(UserLanguage language)
    {
        var text = new ToolText(language);
        foreach (FaultCode fault in Enum.GetValues<FaultCode>().Where(f => f != FaultCode.None))
        {
            Assert.StartsWith($"{(int)fault} {fault}: ", FaultWords.Say(fault, text), StringComparison.Ordinal);
            Assert.NotEmpty(FaultWords.Remedy(fault, text));
        }
        AckResult[] ofThisProgramAlone = [AckResult.Ok, AckResult.RefusedMalformed, AckResult.RefusedUnknownCommand, AckResult.RefusedWrongEpoch, AckResult.RefusedBadArgument];
        foreach (AckResult answer in Enum.GetValues<AckResult>().Except(ofThisProgramAlone))
            Assert.NotEqual(answer.ToString(), FaultWords.Say(answer, text));
    }

    [Fact]
    public void A_fault_of_a_newer_firmware_is_shown_by_its_number() => Assert.Equal("4711", FaultWords.Say((FaultCode)4711, new ToolText(UserLanguage.English)));
}
