using Tendon.Station.Units;
using Tendon.Workbench.Defects;

namespace Tendon.Station.Tests.Units;

public class DefectCodesTests
{
    [Fact]
    public void What_can_be_planted_has_the_same_string_as_what_can_be_found()
    {
        foreach (UnitDefect defect in UnitDefects.All)
        {
            Assert.True(DefectCodes.TryParse(defect.Code(), out DefectCode code), defect.Code());
            Assert.Equal(defect.ToString(), code.ToString());
            Assert.Equal(defect.Code(), code.Text());
        }

        Assert.Equal(10, UnitDefects.All.Count);
    }

    [Fact]
    public void Every_code_has_a_string_and_no_two_share_one()
    {
        Assert.Equal(Enum.GetValues<DefectCode>().Length - 1, DefectCodes.All.Count);
        Assert.Equal(DefectCodes.All.Count, DefectCodes.All.Select(code => code.Text()).Distinct().Count());
        Assert.False(DefectCodes.TryParse("", out _));
    }
}
