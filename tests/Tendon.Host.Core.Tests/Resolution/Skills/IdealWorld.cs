using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Resolution.Following;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution.Skills;

/// <summary>A world in which every move goes as meant but is seen with noise and under new ids at every look.</summary>
public sealed class IdealWorld(Scene start, int seed)
{
    private const double NoiseM = 0.003;
    private readonly Random _random = new(seed);

    public Scene Start { get; } = start;

    public Scene Truth { get; private set; } = start;

    public int Moves { get; private set; }

    /// <summary>Runs a step to its end; the question or refusal that it ended with, or null when it was done.</summary>
    public PlannerAnswer? Run(PlanStep step)
    {
        StepStart begin = StepResolver.Begin(step, Truth);
        if (begin.Progress is not { } progress)
            return begin.Answer;
        Scene seen = Truth;
        for (Moves = 0; Moves < 30; Moves++)
        {
            StepResolution r = StepResolver.Next(progress, seen);
            Assert.Equal(r.Moves, StepResolver.Next(progress, seen).Moves);
            if (r.Answer is not null || r.IsDone)
                return r.Answer;
            GroundedMove move = r.Moves[0];
            Assert.DoesNotContain(Truth.Objects, o => o.Id != move.Object.Id && SceneRelations.Holds(Relation.On, o, Truth.Find(move.Object.Id)!));
            Truth = SceneForecast.After(Truth, move);
            MoveLook look = GoalCheck.Look(move, seen, Look(), Release.OverPlace);
            foreach (SceneObject o in Truth.Objects)
                Assert.InRange(SceneRelations.DistanceM(o, look.Scene.Find(o.Id)!), 0, 0.012);
            Assert.Equal(MoveVerdict.Done, look.Verdict);
            progress = progress.After(move, look.Verdict);
            seen = look.Scene;
        }
        Assert.Fail($"{step.Skill} did not end");
        return null;
    }

    public double MovedM(int id) => SceneRelations.DistanceM(Start.Find(id)!, Truth.Find(id)!);

    private Scene Look()
    {
        SceneObject[] shuffled = [.. Truth.Objects];
        _random.Shuffle(shuffled);
        return new([.. shuffled.Select((o, i) => o with { Id = i + 100, XM = o.XM + Noise(), YM = o.YM + Noise() })], 0);
    }

    private double Noise() => ((_random.NextDouble() * 2) - 1) * NoiseM;
}
