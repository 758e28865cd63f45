using System.Text;
using Tendon.Tool.Evaluation.Suites;

namespace Tendon.Tool.Tests.Evaluation.Suites;

/// <summary>Suites for tests.</summary>
internal static class SuiteLines
{
    /// <summary>Reads lines whose fields are separated by '|', which reads better than tabs.</summary>
    internal static SuiteReading Read(params string[] lines) => SuiteReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines).Replace('|', '\t')));

    /// <summary>The one case of a line that is in order.</summary>
    internal static SuiteCase One(string scene, string goal, string id = "case-1") =>
        Assert.Single(Read($"{id}|en|{scene}|do it|{goal}") is { Faults.Count: 0 } reading ? reading.Cases : throw new InvalidOperationException(scene + ": " + goal));
}
