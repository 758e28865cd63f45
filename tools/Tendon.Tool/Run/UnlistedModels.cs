using Tendon.Host.Planning.Inference;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Run;

/// <summary>The files of a model folder that nothing vouches for: people may bring models of their own, and are told that a flipped bit in them goes unnoticed.</summary>
internal static class UnlistedModels
{
    /// <summary>One line that names them and how to list them; null when <c>SHA256SUMS</c> lists all that are there.</summary>
    internal static string? In(string folder, ToolText text)
    {
        string[] unlisted = [.. Brain.ModelFiles.Where(name => File.Exists(Path.Combine(folder, name)) && !ModelFile.IsListed(Path.Combine(folder, name)))];
        return unlisted.Length == 0 ? null : text.Format("models.unlisted", folder, string.Join(", ", unlisted), ModelFile.SumsName);
    }
}
