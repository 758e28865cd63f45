using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Tests.Evaluation;

public sealed class CaseGeneratorTests
{
    public static TheoryData<EvalFamily, UserLanguage> Groups()
    {
        var groups = new TheoryData<EvalFamily, UserLanguage>();
        foreach (EvalFamily family in Enum.GetValues<EvalFamily>())
        {
            groups.Add(family, UserLanguage.English);
            groups.Add(family, UserLanguage.Chinese);
        }
        return groups;
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_case_fits_on_the_table(EvalFamily family, UserLanguage language)
    {
        for (int i = 0; i < 60; i++)
        {
            EvalCase one = CaseGenerator.Draw(family, language, 5, i);
            Assert.True(SceneSampler.TrySample(one.Scene, one.Seed, out _, out string reason), $"{one.Id}: {reason}");
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Nothing_else_fits_the_words(EvalFamily family, UserLanguage language)
    {
        for (int i = 0; i < 200; i++)
        {
            EvalCase one = CaseGenerator.Draw(family, language, 9, i);
            foreach (int mover in one.Goal.Movers.Append(one.Goal.Target))
            {
                ObjectSpec named = one.Scene.Objects[mover];
                int same = one.Scene.Objects.Count(o => o.Kind == named.Kind && o.Colour == named.Colour);
                Assert.True(family == EvalFamily.PutAll && named.Kind != one.Scene.Objects[0].Kind ? same <= one.Goal.Movers.Count : same == 1, one.Id);
            }
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_case()
    {
        EvalCase first = CaseGenerator.Draw(EvalFamily.Put, UserLanguage.Chinese, 3, 4), second = CaseGenerator.Draw(EvalFamily.Put, UserLanguage.Chinese, 3, 4);
        Assert.Equal(first.Instruction, second.Instruction);
        Assert.Equal(first.Scene.Objects, second.Scene.Objects);
        Assert.NotEqual(first.Seed, CaseGenerator.Draw(EvalFamily.Put, UserLanguage.Chinese, 3, 5).Seed);
    }

    [Fact]
    public void Stacks_are_made_of_cubes()
    {
        EvalCase one = CaseGenerator.Draw(EvalFamily.Stack, UserLanguage.English, 1, 0);
        Assert.All(one.Goal.Movers.Append(one.Goal.Target), id => Assert.Equal(ObjectKind.Cube, one.Scene.Objects[id].Kind));
    }
}
