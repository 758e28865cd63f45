using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation;

namespace Tendon.System.Tests.Evaluation;

public sealed class EpisodeTests
{
    private const ulong Seed = 41;

    [Fact]
    public async Task With_the_true_scene_and_plan_the_arm_does_every_family()
    {
        using BrainChoice brain = BrainChoice.Of("oracle");
        foreach (EvalFamily family in Enum.GetValues<EvalFamily>())
        {
            EpisodeResult result = await Run(brain, family, UserLanguage.English, 0);
            Assert.True(result.Success, $"{result.Id}: {result.Claim} {result.Failure} {result.Words}");
        }
    }

    [Fact]
    public async Task The_shipped_models_do_most_of_what_they_are_told_in_both_languages()
    {
        using BrainChoice brain = BrainChoice.Of("compact");
        int done = 0;
        for (int i = 0; i < 3; i++)
        {
            done += (await Run(brain, EvalFamily.Put, UserLanguage.English, i)).Success ? 1 : 0;
            done += (await Run(brain, EvalFamily.Put, UserLanguage.Chinese, i)).Success ? 1 : 0;
        }
        Assert.InRange(done, 5, 6);
    }

    [Fact]
    public async Task Shuffled_weights_do_nothing_right_and_claim_nothing()
    {
        using BrainChoice brain = BrainChoice.Of("random");
        for (int i = 0; i < 4; i++)
        {
            EpisodeResult result = await Run(brain, EvalFamily.Put, i % 2 == 0 ? UserLanguage.English : UserLanguage.Chinese, i);
            Assert.False(result.Success, result.Id);
            Assert.False(result.WrongAction, result.Id);
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_episode_to_the_last_millisecond()
    {
        using BrainChoice brain = BrainChoice.Of("compact");
        EpisodeResult first = await Run(brain, EvalFamily.Stack, UserLanguage.Chinese, 2), second = await Run(brain, EvalFamily.Stack, UserLanguage.Chinese, 2);
        Assert.Equal(first with { PlannerMs = 0, WallS = 0 }, second with { PlannerMs = 0, WallS = 0 });
    }

    private static Task<EpisodeResult> Run(BrainChoice brain, EvalFamily family, UserLanguage language, int index)
    {
        string file = ArmFile.Find("so101");
        var runner = new EpisodeRunner(ArmModelReader.Read(File.ReadAllBytes(file)), ArmFile.Read(file), brain.For);
        return runner.Run(CaseGenerator.Draw(family, language, Seed, index), CancellationToken.None);
    }
}
