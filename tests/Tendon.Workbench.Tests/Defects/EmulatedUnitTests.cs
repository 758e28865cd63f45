using Tendon.Workbench.Defects;

namespace Tendon.Workbench.Tests.Defects;

public class EmulatedUnitTests
{
    private static readonly byte[] ReadFeedbackOfOne = [0xFF, 0xFF, 1, 4, 2, 56, 15, 0xFF ^ ((1 + 4 + 2 + 56 + 15) & 0xFF)];

    [Fact]
    public void Equal_plans_give_units_whose_bytes_are_identical()
    {
        UnitPlan plan = UnitPlan.With(7, UnitDefect.WeakMagnet);
        Assert.Equal(Course(new EmulatedUnit(plan)), Course(new EmulatedUnit(plan)));
        Assert.NotEqual(Course(new EmulatedUnit(plan)), Course(new EmulatedUnit(plan with { Seed = 8 })));
    }

    [Fact]
    public void Servos_of_one_id_speak_at_once_and_damage_each_other()
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(3) with { FactoryIds = true });
        int whole = 0;
        for (int i = 0; i < 20; i++) whole += IsWhole(Ask(unit)) ? 1 : 0;
        Assert.True(whole < 5, $"{whole} of 20 answers of six servos with one id were whole");
        for (int joint = 1; joint < unit.JointCount; joint++) unit.Plug(joint, false);
        Assert.True(IsWhole(Ask(unit)));
    }

    [Fact]
    public void A_servo_at_another_speed_is_silent()
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(3) with { BitsPerS = 115_200 });
        Assert.Empty(Ask(unit));
        Assert.True(unit.TrySetBitsPerS(115_200));
        Assert.True(IsWhole(Ask(unit)));
    }

    [Fact]
    public void A_servo_without_power_is_silent_and_starts_anew_when_it_comes_back()
    {
        var unit = new EmulatedUnit(UnitPlan.Healthy(3));
        unit.SwitchSupply(false);
        unit.AdvanceTo(100_000);
        Assert.Empty(Ask(unit));
        unit.SwitchSupply(true);
        unit.AdvanceTo(unit.TimeUs + 1_000_000);
        Assert.True(IsWhole(Ask(unit)));
    }

    private static byte[] Course(EmulatedUnit unit) => [.. Enumerable.Range(0, 20).SelectMany(_ => Ask(unit))];

    private static byte[] Ask(EmulatedUnit unit)
    {
        unit.Serial.Write(ReadFeedbackOfOne);
        unit.AdvanceTo(unit.TimeUs + 5_000);
        var buffer = new byte[64];
        return buffer[..unit.Serial.Read(buffer)];
    }

    private static bool IsWhole(byte[] answer)
    {
        int sum = 0;
        for (int i = 2; i < answer.Length - 1; i++) sum += answer[i];
        return answer.Length == 21 && answer[^1] == (byte)~sum;
    }
}
