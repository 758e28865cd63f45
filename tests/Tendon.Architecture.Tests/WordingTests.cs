using System.Text.RegularExpressions;

namespace Tendon.Architecture.Tests;

public partial class WordingTests
{
    private static readonly string[] s_text = [".cs", ".md", ".json", ".resx", ".xml", ".csproj", ".props", ".targets", ".sh", ".py", ".yml", ".txt", "Makefile", "tendon"];

    private static IEnumerable<string> TextFiles => RepositoryTree.Files.Where(path =>
        s_text.Any(end => path.EndsWith(end, StringComparison.Ordinal)) && !path.StartsWith("tests/Tendon.Architecture.Tests/", StringComparison.Ordinal));

    [Fact]
    public void The_arm_is_never_called_collaborative() => AssertNowhere(Collaborative());

    // A stop over the network must not carry the name of the wire that cuts power: people would rely on it.
    [Fact]
    public void Only_the_sensed_wire_is_called_emergency_stop_in_code() => AssertNowhere(EmergencyStop(), ".cs");

    [Fact]
    public void No_path_of_a_machine_stands_in_the_repository() => AssertNowhere(MachinePath());

    private static void AssertNowhere(Regex forbidden, string end = "")
    {
        string[] violations = [.. from path in TextFiles
                                  where path.EndsWith(end, StringComparison.Ordinal)
                                  from match in forbidden.Matches(RepositoryTree.Text(path))
                                  select $"{path}: {match.Value}"];
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }

    [GeneratedRegex(@"collaborative|协作机器人|协作臂", RegexOptions.IgnoreCase)]
    private static partial Regex Collaborative();

    [GeneratedRegex(@"\w*(?:EStop|EmergencyStop(?!Sensed))\w*")]
    private static partial Regex EmergencyStop();

    [GeneratedRegex(@"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/[\w.-]+")]
    private static partial Regex MachinePath();
}
