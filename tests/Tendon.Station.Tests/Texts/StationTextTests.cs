using System.Text.RegularExpressions;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Station.Units;

namespace Tendon.Station.Tests.Texts;

public partial class StationTextTests
{
    private readonly StationText _english = new("en");
    private readonly StationText _chinese = new("zh");

    [Fact]
    public void Both_languages_have_the_same_keys_and_the_same_places_to_fill()
    {
        Assert.Equal(_english.Keys.Order(), _chinese.Keys.Order());
        foreach (string key in _english.Keys)
            Assert.True(Places(_english[key]).SequenceEqual(Places(_chinese[key])), key);
    }

    [Fact]
    public void Every_defect_has_a_cause_and_a_fix_in_both_languages()
    {
        foreach (DefectCode code in DefectCodes.All)
        {
            var finding = new Finding(code, "elbow_flex", 1.5, 1, "deg");
            foreach (StationText text in new[] { _english, _chinese })
            {
                Assert.DoesNotContain("{", text.CauseOf(finding));
                Assert.DoesNotContain("{", text.FixOf(finding));
            }
        }
    }

    [Fact]
    public void Every_request_to_an_operator_and_every_port_problem_has_words()
    {
        foreach (OperatorAction action in Enum.GetValues<OperatorAction>().Where(a => a != OperatorAction.None))
            Assert.NotEmpty(_english[new OperatorRequest(action, "unit").TextKey]);
        foreach (UnitPortProblem problem in Enum.GetValues<UnitPortProblem>().Where(p => p != UnitPortProblem.None))
            Assert.NotEmpty(_chinese[new UnitPortException(problem, "port").TextKey]);
    }

    private static IEnumerable<string> Places(string words) => Place().Matches(words).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
