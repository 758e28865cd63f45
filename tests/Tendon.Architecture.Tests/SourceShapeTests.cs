using System.Text.RegularExpressions;

namespace Tendon.Architecture.Tests;

public partial class SourceShapeTests
{
    private const int MedianLines = 60;
    private const int NinthDecileLines = 200;
    private const int MostLines = 300;

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_after_it()
    {
        var violations = new List<string>();
        foreach (string path in RepositoryTree.ProductSources)
        {
            string[] names = [.. PublicType().Matches(RepositoryTree.Text(path)).Select(match => match.Groups["name"].Value).Distinct()];
            string file = Path.GetFileName(path).Split('.')[0];
            if (names.Length > 1) violations.Add($"{path}: {string.Join(", ", names)}");
            else if (names.Length == 1 && names[0] != file) violations.Add($"{path}: holds {names[0]}");
        }

        Assert.True(violations.Count == 0, string.Join("\n", violations));
    }

    [Fact]
    public void Platform_differences_live_in_files_and_not_in_lines()
    {
        string[] violations = [.. RepositoryTree.ProductSources.Where(path => Condition().IsMatch(RepositoryTree.Text(path)))];
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing()
    {
        // The stand-ins carry the names that the device's assemblies have.
        string[] violations = [.. RepositoryTree.Files.Where(path => EmptyName().IsMatch(path) && !path.StartsWith("tools/Tendon.NanoStandIn/", StringComparison.Ordinal))];
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }

    [Fact]
    public void Files_stay_short()
    {
        (int Lines, string Path)[] sizes = [.. RepositoryTree.ProductSources.Select(path => (RepositoryTree.Lines(path).Length, path)).Order()];
        string longest = string.Join("\n", sizes.TakeLast(5).Select(size => $"{size.Lines} {size.Path}"));
        Assert.True(sizes[sizes.Length / 2].Lines <= MedianLines, $"median of {sizes[sizes.Length / 2].Lines} lines; longest:\n{longest}");
        Assert.True(sizes[sizes.Length * 9 / 10].Lines <= NinthDecileLines, $"one file in ten has more than {NinthDecileLines} lines; longest:\n{longest}");
        Assert.True(sizes[^1].Lines <= MostLines, $"longer than {MostLines} lines:\n{longest}");
    }

    [Fact]
    public void The_cores_have_no_clock_and_no_threads()
    {
        string[] cores = ["host/Tendon.Host.Core/", "firmware/Tendon.Firmware.Control/", "shared-contracts/Tendon.Contracts/", "tools/Tendon.Station/"];
        string[] violations = [.. from path in RepositoryTree.ProductSources
                                  where cores.Any(core => path.StartsWith(core, StringComparison.Ordinal))
                                  from match in ClockOrThread().Matches(RepositoryTree.Text(path))
                                  select $"{path}: {match.Value}"];
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|ref|partial|unsafe|record) )*(?:class|struct|interface|enum|record|delegate [\w<>\[\]?.]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*#\s*(?:if|elif)\b", RegexOptions.Multiline)]
    private static partial Regex Condition();

    [GeneratedRegex(@"(?:^|/)\w*(?:Helpers?|Utils?|Utility|Utilities|Common|Misc|Manager)(?:/|\.cs$)")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(?:DateTime(?:Offset)?\.(?:Utc)?Now|Stopwatch\.\w+|Environment\.TickCount\w*|Task\.(?:Delay|Run)|Thread\.Sleep|new (?:System\.Threading\.)?(?:Thread|Timer|PeriodicTimer)\b)")]
    private static partial Regex ClockOrThread();
}
