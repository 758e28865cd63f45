using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution.Skills;

/// <summary>On random tables with ideal moves and noisy looks every step ends with its goal true, or with a question or refusal before it began.</summary>
public sealed class SkillPropertyTests
{
    private const int Tables = 60;

    [Theory]
    [InlineData(Relation.LeftOf)]
    [InlineData(Relation.RightOf)]
    [InlineData(Relation.InFrontOf)]
    [InlineData(Relation.Behind)]
    [InlineData(Relation.NextTo)]
    public void Beside(Relation side) => OnTables(0.65, random =>
    {
        string[] objects = [.. RandomTables.Movables(random, 4), .. RandomTables.Containers(random, 1)];
        Table table = RandomTables.Of(random, objects);
        (SceneObject a, SceneObject b) = (Movables(table)[0], table.Scene.Objects[random.Next(table.Scene.Objects.Count)]);
        var step = new PlanStep { Skill = Skill.MoveBeside, Object = Of(a), Target = Of(b), Relation = side, Distance = (Distance)random.Next(3) };
        return (table, step, w => GoalWords.IsBeside(side, w.Truth.Find(a.Id)!, w.Truth.Find(b.Id)!), [a.Id]);
    });

    [Theory]
    [InlineData(Zone.Centre)]
    [InlineData(Zone.Left)]
    [InlineData(Zone.Right)]
    [InlineData(Zone.Front)]
    [InlineData(Zone.Back)]
    [InlineData(Zone.FrontLeft)]
    [InlineData(Zone.FrontRight)]
    [InlineData(Zone.BackLeft)]
    [InlineData(Zone.BackRight)]
    public void To_a_zone(Zone zone) => OnTables(0.15, random =>
    {
        Table table = RandomTables.Of(random, [.. RandomTables.Movables(random, 4), .. RandomTables.Containers(random, 1)]);
        int[] movers = [Movables(table)[0].Id];
        return (table, new PlanStep { Skill = Skill.MoveToZone, Object = Of(table[movers[0]]), Zone = zone }, w => movers.All(id => GoalWords.IsAt(w.Truth.Find(id)!, zone)), movers);
    });

    [Fact]
    public void All_of_a_kind_to_a_zone() => OnTables(0.25, random =>
    {
        Table table = RandomTables.Of(random, ["red cube", "green cube", "large blue cube", .. RandomTables.Containers(random, 1)]);
        int[] movers = [.. Movables(table).Select(o => o.Id)];
        var zone = (Zone)random.Next(1, 4);
        return (table, new PlanStep { Skill = Skill.MoveToZone, Object = ReferringExpression.AllOf(null, "cube"), Zone = zone },
            w => movers.All(id => GoalWords.IsAt(w.Truth.Find(id)!, zone)), movers);
    });

    [Theory]
    [InlineData(PushDirection.Left)]
    [InlineData(PushDirection.Right)]
    [InlineData(PushDirection.Away)]
    [InlineData(PushDirection.Nearer)]
    public void Push(PushDirection direction) => OnTables(0.75, random =>
    {
        Table table = RandomTables.Of(random, [.. RandomTables.Movables(random, 3), .. RandomTables.Containers(random, 1)]);
        SceneObject a = Movables(table)[0];
        return (table, new PlanStep { Skill = Skill.Push, Object = Of(a), Direction = direction }, w => GoalWords.IsPushed(a, w.Truth.Find(a.Id)!, direction), [a.Id]);
    });

    [Fact]
    public void Swap() => OnTables(0.05, random =>
    {
        Table table = RandomTables.Of(random, [.. RandomTables.Movables(random, 5), .. RandomTables.Containers(random, 1)]);
        (SceneObject a, SceneObject b) = (Movables(table)[0], Movables(table)[1]);
        return (table, new PlanStep { Skill = Skill.Swap, Object = Of(a), Target = Of(b) },
            w => SceneRelations.DistanceM(a, w.Truth.Find(b.Id)!) <= 0.03 && SceneRelations.DistanceM(b, w.Truth.Find(a.Id)!) <= 0.03, [a.Id, b.Id]);
    });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Gather(int count) => OnTables(0.1, random =>
    {
        string[] cubes = [.. RandomTables.Colours.Append("black").Take(count).Select(c => $"{(random.Next(2) == 0 ? "small" : "large")} {c} cube")];
        Table table = RandomTables.Of(random, [.. cubes, "white ball", .. RandomTables.Containers(random, 1)]);
        int[] movers = [.. table.Scene.Objects.Where(o => o.Kind == "cube").Select(o => o.Id)];
        return (table, new PlanStep { Skill = Skill.Gather, Object = ReferringExpression.AllOf(null, "cube") },
            w => GoalWords.AreGrouped([.. movers.Select(id => w.Truth.Find(id)!)]), movers);
    });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Spread(int count) => OnTables(0.3, random =>
    {
        string[] cubes = [.. RandomTables.Colours.Take(count).Select(c => $"{c} cube")];
        Table table = RandomTables.Of(random, [.. cubes, "white ball", .. RandomTables.Containers(random, 1)]);
        int[] movers = [.. table.Scene.Objects.Where(o => o.Kind == "cube").Select(o => o.Id)];
        return (table, new PlanStep { Skill = Skill.Spread, Object = ReferringExpression.AllOf(null, "cube") },
            w => GoalWords.AreApart([.. movers.Select(id => w.Truth.Find(id)!)]), movers);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Clear(int containers) => OnTables(0.1, random =>
    {
        Table table = RandomTables.Of(random, [.. RandomTables.Movables(random, 5), "black cube", .. RandomTables.Containers(random, containers)]);
        int[] movers = [.. Movables(table).Where(o => o.Colour != "black").Select(o => o.Id)];
        return (table, new PlanStep { Skill = Skill.Clear, Object = ReferringExpression.AllOf(null, null) with { Except = [ReferringExpression.Of("black", "cube")] } },
            w => movers.All(id => Math.Abs(w.Truth.Find(id)!.YM) > 0.1 || w.Truth.Objects.Any(c => SceneRelations.Holds(Relation.In, w.Truth.Find(id)!, c))), movers);
    });

    [Fact]
    public void Put_all_but_two_and_what_lies_on_the_tray() => OnTables(0.1, random =>
    {
        Table table = RandomTables.Of(random, ["red cube", "green ball", "large blue cube", "yellow cylinder", "black cube", "white bowl", "purple tray"]);
        SceneObject tray = table.Scene.Objects.First(o => o.Kind == "tray");
        table = table.Moved(table.Scene.Objects.First(o => o.Colour == "red").Id, tray.XM, tray.YM, 0.004);
        var onTray = ReferringExpression.AllOf(null, null) with { Where = new(Relation.On, Of(tray)) };
        int[] movers = [.. Movables(table).Where(o => o.Colour is "blue" or "yellow").Select(o => o.Id)];
        ReferringExpression what = ReferringExpression.AllOf(null, null) with { Except = [onTray, ReferringExpression.Of("green", null), ReferringExpression.Of("black", "cube")] };
        return (table, PlanStep.Put(what, Relation.In, ReferringExpression.Of("white", "bowl")),
            w => movers.All(id => SceneRelations.Holds(Relation.In, w.Truth.Find(id)!, w.Truth.Objects.First(o => o.Kind == "bowl"))), movers);
    });

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Tower(int count) => OnTables(0.05, random =>
    {
        string[] colours = [.. RandomTables.Colours.Take(count)];
        Table table = RandomTables.Of(random, [.. colours.Select(c => $"{(random.Next(2) == 0 ? "small" : "large")} {c} cube"), "white ball", .. RandomTables.Containers(random, 1)]);
        random.Shuffle(colours);
        int[] levels = [.. colours.Select(c => table.Scene.Objects.First(o => o.Colour == c && o.Kind == "cube").Id)];
        if (random.Next(3) == 0)
            table = Stacked(table, levels[1], levels[0]);
        return (table, new PlanStep { Skill = Skill.Tower, Levels = [.. colours.Select(c => ReferringExpression.Of(c, "cube"))] },
            w => levels.Zip(levels.Skip(1)).All(p => SceneRelations.Holds(Relation.On, w.Truth.Find(p.First)!, w.Truth.Find(p.Second)!)), levels);
    });

    [Theory]
    [InlineData(SortKey.Colour, false)]
    [InlineData(SortKey.Kind, false)]
    [InlineData(SortKey.Colour, true)]
    [InlineData(SortKey.Kind, true)]
    public void Sort(SortKey by, bool into) => OnTables(into ? 0.05 : 0.35, random =>
    {
        string[] objects = ["red cube", "red ball", "green cube", "large green cylinder", .. into ? (string[])["red bowl", "green bowl"] : []];
        if (by == SortKey.Kind)
            objects = ["red cube", "blue cube", "green ball", "yellow ball", .. into ? (string[])["white bowl", "black bowl"] : []];
        Table table = RandomTables.Of(random, objects);
        SceneObject[] things = [.. Movables(table)];
        string Key(SceneObject o) => by == SortKey.Kind ? o.Kind : o.Colour;
        bool Sorted(IdealWorld w) => things.GroupBy(Key).All(g => into
            ? w.Truth.Objects.Any(c => g.All(o => SceneRelations.Holds(Relation.In, w.Truth.Find(o.Id)!, c)) && (by == SortKey.Kind || c.Colour == g.Key))
            : GoalWords.AreGrouped([.. g.Select(o => w.Truth.Find(o.Id)!)]));
        return (table, new PlanStep { Skill = Skill.Sort, By = by, Object = ReferringExpression.AllOf(null, null), Target = into ? ReferringExpression.AllOf(null, "bowl") : null },
            Sorted, [.. things.Select(o => o.Id)]);
    });

    // Draws tables, runs the step in an ideal world and looks at the goal; a share of the tables may have no room for it.
    private static void OnTables(double mayRefuse, Func<Random, (Table Table, PlanStep Step, Func<IdealWorld, bool> Goal, int[] Movers)> draw)
    {
        int refused = 0;
        for (int seed = 0; seed < Tables; seed++)
        {
            var (table, step, goal, movers) = draw(new Random(seed));
            var world = new IdealWorld(table.Scene, seed);
            PlannerAnswer? answer = world.Run(step);
            Assert.True(answer is null ? goal(world) : world.Moves == 0, $"seed {seed}: {answer} after {world.Moves} moves");
            refused += answer is null ? 0 : 1;
            Assert.All(world.Truth.Objects.Where(o => !movers.Contains(o.Id)), o => Assert.Equal(0, world.MovedM(o.Id)));
        }
        Assert.True(refused <= Tables * mayRefuse, $"{refused} of {Tables} refused");
    }

    private static List<SceneObject> Movables(Table table) => [.. table.Scene.Objects.Where(o => TableKinds.IsMovable(o.Kind))];

    private static ReferringExpression Of(SceneObject o) => ReferringExpression.Of(o.Colour, o.Kind);

    private static Table Stacked(Table table, int upper, int lower) => table.Moved(upper, table[lower].XM, table[lower].YM, table[lower].HeightM);
}
