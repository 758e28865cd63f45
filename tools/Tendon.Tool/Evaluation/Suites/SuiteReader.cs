using System.Text;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Scenes;

namespace Tendon.Tool.Evaluation.Suites;

/// <summary>
/// Reads suites: UTF-8 text, one case a line, five tab-separated fields <c>id language scene instruction goal</c>. A byte-order
/// mark, CR LF, blank lines and lines that begin with # are allowed. Never throws: everything wrong is a fault with its line.
/// </summary>
public static class SuiteReader
{
    private const int MaxBytes = 32 << 20, MaxIdCharacters = 100, MaxInstructionCharacters = 20_000, Fields = 5;
    private const string Header = "id\tlanguage\tscene\tinstruction\tgoal";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a suite from the bytes of its file.</summary>
    public static SuiteReading Read(ReadOnlySpan<byte> file)
    {
        var cases = new List<SuiteCase>();
        var faults = new List<SuiteFault>();
        if (file.Length > MaxBytes)
            return new SuiteReading([], [new SuiteFault(1, SuiteField.Line, "file.large", MaxBytes >> 20)]);
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new SuiteReading([], [new SuiteFault(1, SuiteField.Line, "file.utf16")]);
        if (file is [0xEF, 0xBB, 0xBF, ..])
            file = file[3..];
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int number = 1; !file.IsEmpty; number++)
        {
            int end = file.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? file : file[..end];
            file = end < 0 ? [] : file[(end + 1)..];
            if (Decode(line, number, out string text) is { } broken)
                faults.Add(broken);
            else if (text.AsSpan().Trim().Length > 0 && text[0] != '#' && text != Header)
                ReadLine(number, text, lines, cases, faults);
        }
        if (cases.Count == 0 && faults.Count == 0)
            faults.Add(new SuiteFault(1, SuiteField.Line, "file.empty"));
        return new SuiteReading(cases, faults);
    }

    private static SuiteFault? Decode(ReadOnlySpan<byte> line, int number, out string text)
    {
        if (line is [.., (byte)'\r'])
            line = line[..^1];
        try
        {
            text = Strict.GetString(line);
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            text = "";
            string bytes = Convert.ToHexString(fault.BytesUnknown ?? []);
            return new SuiteFault(number, SuiteField.Line, "line.utf8", bytes);
        }
    }

    private static void ReadLine(int number, string text, Dictionary<string, int> lines, List<SuiteCase> cases, List<SuiteFault> faults)
    {
        string[] fields = text.Split('\t');
        if (fields.Length != Fields)
        {
            faults.Add(new SuiteFault(number, SuiteField.Line, "line.fields", fields.Length));
            return;
        }
        int before = faults.Count;
        string id = fields[0].Trim();
        if (id.Length is 0 or > MaxIdCharacters || id.Any(char.IsControl))
            faults.Add(new SuiteFault(number, SuiteField.Id, "id.length", MaxIdCharacters));
        else if (!lines.TryAdd(id, number))
            faults.Add(new SuiteFault(number, SuiteField.Id, "id.twice", id, lines[id]));
        UserLanguage language = fields[1].Trim().ToLowerInvariant() switch { "en" => UserLanguage.English, "zh" => UserLanguage.Chinese, _ => UserLanguage.None };
        if (language == UserLanguage.None)
            faults.Add(new SuiteFault(number, SuiteField.Language, "language", fields[1].Trim()));
        if (!SceneText.TryRead(fields[2], out SceneRequest? scene, out SceneTextFault? sceneFault))
            faults.Add(SceneFault(number, sceneFault!));
        if (fields[3].Length > MaxInstructionCharacters)
            faults.Add(new SuiteFault(number, SuiteField.Instruction, "instruction.long", MaxInstructionCharacters));
        if (GoalReader.Read(fields[4], out Goal? goal) is { } goalFault)
            faults.Add(new SuiteFault(number, SuiteField.Goal, goalFault.Key, goalFault.Details));
        else if (scene is not null && GoalScene.Check(goal!, scene) is { } mismatch)
            faults.Add(new SuiteFault(number, SuiteField.Goal, mismatch.Key, mismatch.Details));
        if (faults.Count == before)
            cases.Add(new SuiteCase(number, id, CaseFamily.Of(id), language, scene!, fields[3], goal!, fields[4].Trim()));
    }

    private static SuiteFault SceneFault(int number, SceneTextFault fault) => fault.Problem switch
    {
        SceneTextProblem.TooLong => new SuiteFault(number, SuiteField.Scene, "scene.too-long", SceneText.MaxCharacters),
        SceneTextProblem.TooMany => new SuiteFault(number, SuiteField.Scene, "scene.too-many", fault.Part, SceneText.MaxObjects),
        SceneTextProblem.UnknownColour => new SuiteFault(number, SuiteField.Scene, "scene.colour", fault.Part, fault.Detail, SceneText.Colours),
        SceneTextProblem.UnknownKind => new SuiteFault(number, SuiteField.Scene, "scene.kind", fault.Part, fault.Detail, SceneText.Kinds),
        SceneTextProblem.Number => new SuiteFault(number, SuiteField.Scene, "scene.number", fault.Part, SceneText.MaxObjects),
        SceneTextProblem.Distractors => new SuiteFault(number, SuiteField.Scene, "scene.distractors", fault.Part),
        SceneTextProblem.Circle => new SuiteFault(number, SuiteField.Scene, "scene.circle", fault.Part.Trim()),
        SceneTextProblem.Placement => new SuiteFault(number, SuiteField.Scene, "scene.placement", fault.Part.Trim(), fault.Detail),
        _ => new SuiteFault(number, SuiteField.Scene, "scene.object", fault.Part),
    };
}
