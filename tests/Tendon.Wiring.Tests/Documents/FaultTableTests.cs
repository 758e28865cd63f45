using System.Globalization;
using System.Text.RegularExpressions;
using Tendon.Contracts;

namespace Tendon.Wiring.Tests.Documents;

/// <summary>The fault tables of the assembly guides against the contract.</summary>
public partial class FaultTableTests
{
    private static readonly Dictionary<string, ClearedBy> s_words = new()
    {
        ["operator"] = ClearedBy.Operator,
        ["power cycle"] = ClearedBy.PowerCycle,
        ["technician"] = ClearedBy.Technician,
        ["操作员"] = ClearedBy.Operator,
        ["断电重启"] = ClearedBy.PowerCycle,
        ["技术员"] = ClearedBy.Technician,
    };

    [Theory]
    [InlineData("ASSEMBLY.md")]
    [InlineData("ASSEMBLY.zh.md")]
    public void Every_fault_stands_in_the_table_with_its_number_and_with_who_may_clear_it(string document)
    {
        var told = Row().Matches(RepositoryFolder.Text("hardware", document)).Select(row => (
            Code: (FaultCode)int.Parse(row.Groups["no"].Value, CultureInfo.InvariantCulture), Name: row.Groups["name"].Value, By: s_words[row.Groups["by"].Value])).ToArray();
        Assert.Equal(Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None).Select(code => (code, code.ToString(), Faults.ClearedBy(code))), told);
    }

    [GeneratedRegex(@"^\| (?<no>\d{3}) \| (?<name>\w+) \|[^|]*\|[^|]*\| (?<by>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
