using System.Text;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm.Description;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Suites;

namespace Tendon.System.Tests.Evaluation;

public sealed class EpisodeTests
{
    private const ulong Seed = 41;

    private static readonly string[] Lines =
    [
        "put-1|en|red cube, blue bowl, +1..2|put the red cube in the blue bowl|in(red cube, blue bowl)",
        "put-2|zh|green ball, yellow plate, +1..2|把绿色的球放到黄色盘子上|on(green ball, yellow plate)",
        "stack-1|en|red cube, small green cube, +1|stack the green cube on the red cube|stacked(green cube, red cube)",
        "put_all-1|zh|small yellow ball, large yellow ball, white tray|把所有的球放进白色托盘里|all_in(* ball, white tray)",
    ];

    [Fact]
    public async Task With_the_true_scene_the_arm_does_what_the_words_say()
    {
        using BrainChoice brain = BrainChoice.Of(PlannerNames.OracleScene);
        foreach (string line in Lines)
        {
            EpisodeRow row = await Run(brain, line, 0);
            Assert.True(row.Success, $"{row.Id}: {row.Claim} {row.Failure} {row.Words}");
        }
    }

    [Fact]
    public async Task The_shipped_models_do_most_of_what_they_are_told_in_both_languages()
    {
        using BrainChoice brain = BrainChoice.Of(PlannerNames.Compact);
        int done = 0;
        for (int i = 0; i < 3; i++)
        {
            done += (await Run(brain, Lines[0], i)).Success ? 1 : 0;
            done += (await Run(brain, Lines[1], i)).Success ? 1 : 0;
        }
        Assert.InRange(done, 5, 6);
    }

    [Fact]
    public async Task Shuffled_weights_do_nothing_right_and_claim_nothing()
    {
        using BrainChoice brain = BrainChoice.Of(PlannerNames.Random);
        for (int i = 0; i < 4; i++)
        {
            EpisodeRow row = await Run(brain, Lines[i % 2], i);
            Assert.False(row.Success, row.Id);
            Assert.False(row.WrongAction, row.Id);
        }
    }

    [Theory]
    [InlineData(PerturbationKind.NoLanguage)]
    [InlineData(PerturbationKind.Garbage)]
    [InlineData(PerturbationKind.BlackFrames)]
    public async Task Without_words_or_pictures_nothing_moves(PerturbationKind kind)
    {
        using BrainChoice brain = BrainChoice.Of(PlannerNames.Compact);
        for (int i = 0; i < 3; i++)
        {
            EpisodeRow row = await Run(brain, Lines[i % Lines.Length], i, new Perturbation(kind));
            Assert.True(row.Success && row.Moved == 0, $"{row.Id} {i}: '{row.Instruction}' {row.Claim} {row.Words}");
        }
    }

    [Fact]
    public async Task A_camera_that_goes_away_leads_to_no_claim()
    {
        using BrainChoice brain = BrainChoice.Of(PlannerNames.Compact);
        EpisodeRow row = await Run(brain, Lines[3], 0, new Perturbation(PerturbationKind.CameraGone));
        Assert.Equal(("failed", false), (row.Claim, row.FalseClaim));
    }

    [Fact]
    public void One_worker_and_two_give_the_same_rows()
    {
        EpisodeTask[] tasks = [.. Lines.Take(2).Select((line, i) => new EpisodeTask(Case(line), i, Seed, Perturbation.None))];
        Assert.Equal(Pool(tasks, 1), Pool(tasks, 2));
    }

    private static List<EpisodeRow> Pool(EpisodeTask[] tasks, int jobs)
    {
        var rows = new List<EpisodeRow>();
        EpisodePool.Run(tasks, jobs, () =>
        {
            BrainChoice brain = BrainChoice.Of(PlannerNames.Compact);
            return (Runner(brain), brain);
        }, (_, record) => rows.Add(Timeless(record.Row)), CancellationToken.None);
        return [.. rows.OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static EpisodeRow Timeless(EpisodeRow row) => row with { LatencyMs = 0, WallS = 0 };

    private static async Task<EpisodeRow> Run(BrainChoice brain, string line, int episode, Perturbation? perturbation = null) =>
        (await Runner(brain).Run(new EpisodeTask(Case(line), episode, Seed, perturbation ?? Perturbation.None), CancellationToken.None)).Row;

    private static EpisodeRunner Runner(BrainChoice brain)
    {
        string file = ArmFile.Find("so101");
        return new EpisodeRunner(ArmModelReader.Read(File.ReadAllBytes(file)), ArmFile.Read(file), brain);
    }

    private static SuiteCase Case(string line)
    {
        SuiteReading reading = SuiteReader.Read(Encoding.UTF8.GetBytes(line.Replace('|', '\t')));
        Assert.Empty(reading.Faults);
        return reading.Cases[0];
    }
}
