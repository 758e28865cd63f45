using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Tool.Tests.Evaluation.Suites;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Tests.Evaluation.Perturbations;

public sealed class PerturbationTests
{
    [Theory]
    [InlineData("none", "none")]
    [InlineData("camera:0.02,light", "camera:0.02 light")]
    [InlineData("noise-sweep", "none camera:0.01 camera:0.02 camera:0.03 light blur")]
    [InlineData("controls,none", "no-language garbage swapped-colours black none")]
    [InlineData("light, light", "light")]
    public void Conditions_are_read(string text, string names)
    {
        Assert.True(Perturbation.TryRead(text, out IReadOnlyList<Perturbation> conditions));
        Assert.Equal(names, string.Join(' ', conditions.Select(c => c.Name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fog")]
    [InlineData("camera")]
    [InlineData("camera:-1")]
    [InlineData("camera:9")]
    [InlineData("none,,light")]
    public void Unknown_conditions_are_refused(string text) => Assert.False(Perturbation.TryRead(text, out _));

    [Fact]
    public void Swapped_colours_leave_every_thing_in_its_place_and_give_the_words_another_meaning()
    {
        SuiteCase one = SuiteLines.One("red cube, green cube, blue bowl, white bowl", "in(red cube, blue bowl)");
        Assert.True(WorldDraw.TryDraw(one, 3, out EpisodeWorld? world, out _));
        EpisodeWorld swapped = SwappedColours.Of(world!, 3);
        Assert.Equal(world!.Start.Objects.Select(o => (o.Position, o.Kind)), swapped.Start.Objects.Select(o => (o.Position, o.Kind)));
        Assert.Equal(world.Start.Objects.Select(o => o.Colour).Order(), swapped.Start.Objects.Select(o => o.Colour).Order());
        Assert.False(swapped.Goal.Named.SetEquals(world.Goal.Named));
        Assert.Contains(swapped.Start.Objects, o => swapped.Goal.Named.Contains(o.Id) && o is { Kind: ObjectKind.Cube, Colour: ObjectColour.Red });
    }

    [Fact]
    public void Where_the_words_name_nothing_any_more_the_arm_must_decline()
    {
        SuiteCase one = SuiteLines.One("red cube, blue bowl", "in(red cube, blue bowl)");
        Assert.True(WorldDraw.TryDraw(one, 3, out EpisodeWorld? world, out _));
        Assert.True(SwappedColours.Of(world!, 3).Goal.Goal.Has(PredicateKind.Declined));
    }

    [Fact]
    public void Garbage_and_fillers_repeat_by_seed_and_differ_between_seeds()
    {
        string[] garbage = [.. Enumerable.Range(0, 50).Select(i => EmptyWords.Garbage(UserLanguage.Chinese, (ulong)i))];
        Assert.Equal(garbage, Enumerable.Range(0, 50).Select(i => EmptyWords.Garbage(UserLanguage.Chinese, (ulong)i)));
        Assert.True(garbage.Distinct().Count() > 45);
        Assert.True(Enumerable.Range(0, 50).Select(i => EmptyWords.NoLanguage(UserLanguage.English, (ulong)i)).Distinct().Count() > 5);
    }

    [Fact]
    public void Blur_keeps_the_mean_and_flattens_edges_and_light_changes_the_level()
    {
        byte[] rgb = [.. Enumerable.Range(0, 40 * 30).SelectMany(i => Enumerable.Repeat((byte)(i % 40 < 20 ? 40 : 200), 3))];
        byte[] blurred = [.. rgb], lit = [.. rgb];
        PictureFilter.Blur(blurred, 40, 30);
        PictureFilter.Relight(lit, 4);
        Assert.Equal(rgb.Average(b => b), blurred.Average(b => b), 0);
        Assert.True(Math.Abs(blurred[20 * 3] - blurred[19 * 3]) < 60);
        Assert.True(Math.Abs(lit.Average(b => b) - rgb.Average(b => b)) > 15);
    }
}
