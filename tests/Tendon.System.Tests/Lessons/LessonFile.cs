using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Tendon.System.Tests.Lessons;

/// <summary>Reads the blocks of a lesson: <c>```sh</c>, an optional exit code in a comment, an optional <c>```text</c> with what must be seen.</summary>
internal static partial class LessonFile
{
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    internal static string Folder => Path.Combine(Root, "hardware", "lessons");

    internal static IReadOnlyList<LessonBlock> Read(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");
        return [.. Block().Matches(text).Select(block => new LessonBlock(
            name,
            text[..block.Index].Count(sign => sign == '\n') + 2,
            block.Groups["kind"].Value.Trim(),
            block.Groups["commands"].Value,
            block.Groups["exit"].Success ? int.Parse(block.Groups["exit"].Value, CultureInfo.InvariantCulture) : 0,
            [.. block.Groups["text"].Value.Split(['\n', '…'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]))];
    }

    [GeneratedRegex(@"^```sh(?<kind>[^\n]*)\n(?<commands>.*?)\n```\n(?:<!-- exit (?<exit>\d+) -->\n)?(?:```text\n(?<text>.*?)\n```)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
