using Tendon.Station.Runs;

namespace Tendon.Station.Tests.Runs;

public class ScheduleTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 70)]
    [InlineData(4, 40)]
    [InlineData(8, 40)]
    public void A_unit_goes_to_the_slot_that_is_free_first(int slots, long makespanUs) =>
        Assert.Equal(makespanUs, Schedule.MakespanUs([30, 30, 40], slots));

    [Fact]
    public void The_pace_is_that_of_full_slots()
    {
        Assert.Equal(240, Schedule.UnitsPerHour([100_000_000, 140_000_000], 8), 6);
        Assert.Equal(0, Schedule.UnitsPerHour([], 8));
    }
}
