using System.Text.RegularExpressions;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Tests.Texts;

public sealed partial class ToolTextTests
{
    private readonly ToolText _english = new(UserLanguage.English);
    private readonly ToolText _chinese = new(UserLanguage.Chinese);

    [Fact]
    public void Both_languages_hold_the_same_keys() => Assert.Equal(_english.Keys.Order(), _chinese.Keys.Order());

    [Fact]
    public void Both_languages_take_the_same_parameters()
    {
        foreach (string key in _english.Keys)
            Assert.True(Parameters(_english[key]).SetEquals(Parameters(_chinese[key])), key);
    }

    [Fact]
    public void The_stop_is_never_called_an_emergency_stop()
    {
        foreach (string key in _english.Keys)
        {
            Assert.DoesNotContain("emergency", _english[key], StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("急停", _chinese[key], StringComparison.Ordinal);
        }
    }

    private static HashSet<string> Parameters(string words) => [.. Placeholder().Matches(words).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();
}
