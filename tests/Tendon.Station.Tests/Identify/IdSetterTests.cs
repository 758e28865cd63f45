using Tendon.Station.Identify;
using Tendon.Station.Stages;
using Tendon.Station.Tests.Bench;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Identify;

public class IdSetterTests
{
    [Theory]
    [InlineData(true, 1_000_000)]
    [InlineData(true, 115_200)]
    [InlineData(false, 500_000)]
    public void Servos_from_the_bag_get_their_ids_one_by_one_and_keep_them(bool factoryIds, int bitsPerS)
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(21) with { FactoryIds = factoryIds, BitsPerS = bitsPerS });
        StageContext context = StationBench.Context(unit);
        IdOutcome outcome = new IdSetter(context).Run();
        Assert.Equal((IdProblem.None, 6), (outcome.Problem, outcome.SetJoints.Count));
        StageResult identified = new IdentifyStage().Run(context);
        Assert.True(identified.Passed, string.Join(", ", identified.Findings));
        Assert.True(new Station.Calibrate.CalibrateStage().Run(context).Passed);
    }

    [Fact]
    public void Swapped_ids_are_put_right()
    {
        var unit = new EmulatedUnit(UnitPlan.With(4, UnitDefect.SwappedIds));
        StageContext context = StationBench.Context(unit);
        Assert.Equal(IdProblem.None, new IdSetter(context).Run().Problem);
        Assert.True(new Station.Calibrate.CalibrateStage().Run(context).Passed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_written_while_two_servos_answer_whatever_their_ids(bool factoryIds)
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(22) with { FactoryIds = factoryIds });
        StageContext context = StationBench.Context(unit) with { Operator = new Hands(unit, joint => joint < 2) };
        StageResult before = new IdentifyStage().Run(context);
        Assert.Equal(IdProblem.SeveralServos, new IdSetter(context).Run().Problem);
        for (int joint = 0; joint < unit.JointCount; joint++)
            unit.Plug(joint, true);
        unit.AdvanceTo(unit.TimeUs + 1_000_000);
        Assert.Equal(before.Identity!.Servos.Select(servo => servo.Id), new IdentifyStage().Run(context).Identity!.Servos.Select(servo => servo.Id));
    }

    [Fact]
    public void An_empty_bus_and_an_absent_person_are_told_apart()
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(23));
        Assert.Equal(IdProblem.NoServo, new IdSetter(StationBench.Context(unit) with { Operator = new Hands(unit, _ => false) }).Run().Problem);
        Assert.Equal(IdProblem.NobodyThere, new IdSetter(StationBench.Context(unit) with { Operator = new Hands(unit, null) }).Run().Problem);
    }

    private sealed class Hands(EmulatedUnit unit, Func<int, bool>? plugs) : IOperator
    {
        public bool Ask(OperatorRequest request)
        {
            for (int joint = 0; joint < unit.JointCount && plugs != null; joint++)
                unit.Plug(joint, plugs(joint));
            unit.AdvanceTo(unit.TimeUs + 1_000_000);
            return plugs != null;
        }
    }
}
