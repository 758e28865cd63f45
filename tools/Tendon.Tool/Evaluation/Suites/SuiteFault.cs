using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Suites;

/// <summary>What is wrong with a suite, and where.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Field">The field.</param>
/// <param name="Key">The words' key in the text resources, without "suite.".</param>
/// <param name="Details">What fills the words' places.</param>
public sealed record SuiteFault(int Line, SuiteField Field, string Key, params IReadOnlyList<object> Details)
{
    /// <summary>"line 12, goal: unknown predicate 'inn' (did you mean 'in'?)" in the reader's language.</summary>
    public string Say(ToolText text)
    {
        string words = text.Format("suite." + Key, [.. Details]);
        return Field == SuiteField.Line
            ? text.Format("suite.at-line", Line, words)
            : text.Format("suite.at", Line, text["suite.field." + Field.ToString().ToLowerInvariant()], words);
    }
}
