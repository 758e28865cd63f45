using System.Text.RegularExpressions;

namespace Tendon.Contracts.Tests.Faults;

public class FaultTableTests
{
    [Fact]
    public void The_page_and_the_code_name_the_same_faults_with_the_same_person_to_clear_them()
    {
        var page = Regex.Matches(SpecPage.Text, @"^\| (\d{3}) \| (\w+) \| (operator|power cycle|technician) \|", RegexOptions.Multiline)
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value.Replace(" ", "")}");
        var code = Enum.GetValues<FaultCode>().Where(c => c != FaultCode.None)
            .Select(c => $"{(int)c} {c} {Contracts.Faults.ClearedBy(c).ToString().ToLowerInvariant()}");
        Assert.Equal(code, page);
    }

    [Fact]
    public void The_page_and_the_code_name_the_same_segment_results()
    {
        string section = SpecPage.Text[SpecPage.Text.IndexOf("### Results", StringComparison.Ordinal)..SpecPage.Text.IndexOf("## Command", StringComparison.Ordinal)];
        var page = Regex.Matches(section, @"^\| (\d+) \| (\w+) \|", RegexOptions.Multiline).Select(m => (int.Parse(m.Groups[1].Value), m.Groups[2].Value));
        Assert.Equal(Enum.GetValues<SegmentResult>().Select(r => ((int)r, r.ToString())), page.Order());
    }

    [Fact]
    public void An_unknown_fault_is_left_to_a_technician_and_none_needs_nobody()
    {
        Assert.Equal(ClearedBy.Technician, Contracts.Faults.ClearedBy((FaultCode)65535));
        Assert.Equal(ClearedBy.None, Contracts.Faults.ClearedBy(FaultCode.None));
    }

    [Fact]
    public void Every_enum_of_the_contract_has_an_explicit_zero_called_None()
    {
        foreach (Type type in typeof(FaultCode).Assembly.GetExportedTypes().Where(t => t.IsEnum))
            Assert.Equal("None", Enum.GetName(type, Enum.ToObject(type, 0)));
    }
}
