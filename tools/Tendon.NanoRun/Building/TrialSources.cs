using Tendon.NanoGate.Compilation;

namespace Tendon.NanoRun.Building;

/// <summary>Sources that are made for each run: the golden messages, in parts that stay below the device's 64 KB of strings per assembly, and the entry.</summary>
internal static class TrialSources
{
    private const int MostHexDigits = 40000;

    /// <summary>Assemblies that hold the golden messages.</summary>
    public static IReadOnlyList<NanoProject> Messages(IReadOnlyList<GoldenMessage> messages)
    {
        var projects = new List<NanoProject>();
        for (int start = 0; start < messages.Count;)
        {
            int end = start, digits = 0;
            while (end < messages.Count && (end == start || digits + messages[end].Hex.Length <= MostHexDigits)) digits += messages[end++].Hex.Length;
            GoldenMessage[] part = [.. messages.Skip(start).Take(end - start)];
            string text = $"namespace Tendon.Trial; public static class Messages{projects.Count} {{ public static readonly string[] Names = {{ {List(part.Select(one => one.Name))} }}; "
                + $"public static readonly string[] Bytes = {{ {List(part.Select(one => one.Hex))} }}; }}";
            projects.Add(new NanoProject($"Tendon.Trial.Messages{projects.Count}", [("messages", text)], []));
            start = end;
        }

        return projects;
    }

    /// <summary>The program: runs the trial and prints its lines behind marks.</summary>
    public static NanoProject Entry(int messageParts)
    {
        string names = string.Join(", ", Enumerable.Range(0, messageParts).Select(i => $"Messages{i}.Names")), bytes = names.Replace("Names", "Bytes", StringComparison.Ordinal);
        string text = $$"""
            using System;
            namespace Tendon.Trial;
            internal sealed class Host : Tendon.Firmware.Trial.ITrialHost
            {
                public void Line(string text) => Console.WriteLine("{{TrialMarks.Line}}" + text);
                public void Figure(string text) => Console.WriteLine("{{TrialMarks.Figure}}" + text);
                public long NowUs() => DateTime.UtcNow.Ticks / 10;
                public uint FreeBytes() => nanoFramework.Runtime.Native.GC.Run(false);
            }
            public static class Program
            {
                public static void Main()
                {
                    string[][] names = { {{names}} }, bytes = { {{bytes}} };
                    Tendon.Firmware.Trial.TrialRun.All(new Host(), Joined(names), Joined(bytes));
                }

                private static string[] Joined(string[][] parts)
                {
                    int count = 0;
                    foreach (string[] part in parts) count += part.Length;
                    string[] all = new string[count];
                    count = 0;
                    foreach (string[] part in parts)
                        foreach (string one in part) all[count++] = one;
                    return all;
                }
            }
            """;
        return new NanoProject("Tendon.Trial", [("entry", text)], []);
    }

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"'));
}
