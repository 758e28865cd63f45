namespace Tendon.Tool.Evaluation.Suites;

/// <summary>The family that a case belongs to, by its id.</summary>
internal static class CaseFamily
{
    private const string Other = "other";

    /// <summary>The id up to the first '-', '/', ':', '.' or digit: put-001 → put, put_all-en-3 → put_all, put3 → put.</summary>
    internal static string Of(string id)
    {
        int end = id.AsSpan().IndexOfAny("-/:.0123456789");
        string prefix = (end < 0 ? id : id[..end]).TrimEnd('_', ' ');
        return prefix.Length == 0 ? Other : prefix;
    }
}
