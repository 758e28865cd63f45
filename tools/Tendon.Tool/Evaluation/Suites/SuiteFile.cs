using System.Security.Cryptography;
using Spectre.Console;
using Tendon.Station.Files;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Suites;

/// <summary>A suite that was found and is in order as text; its worlds are another matter.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Cases">Its lines.</param>
internal sealed record SuiteFile(string Name, byte[] Bytes, IReadOnlyList<SuiteCase> Cases)
{
    private const int MostFaults = 20;

    /// <summary>SHA-256 in lower-case hex.</summary>
    internal string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    private static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Suites");

    /// <summary>Opens a suite by its path or a shipped one by its name; null after saying what is wrong.</summary>
    internal static SuiteFile? Open(ToolContext context, string name)
    {
        string shipped = Path.Combine(ShippedFolder, Path.GetFileName(name) + ".tsv");
        byte[] bytes;
        try
        {
            bytes = NamedFile.Read(!File.Exists(name) && File.Exists(shipped) ? shipped : name, NamedFile.DocumentBytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string names = Directory.Exists(ShippedFolder) ? string.Join(", ", Directory.GetFiles(ShippedFolder, "*.tsv").Select(Path.GetFileNameWithoutExtension).Order()) : "";
            context.Fail(ExitCode.Usage, context.Text.Format("suite.unreadable", FileWords.Of(fault, context.Text), names));
            return null;
        }
        SuiteReading reading = SuiteReader.Read(bytes);
        return Complain(context, name, reading.Faults) ? null : new SuiteFile(name, bytes, reading.Cases);
    }

    /// <summary>Says the first faults, in line order; false when there is none.</summary>
    internal static bool Complain(ToolContext context, string name, IReadOnlyList<SuiteFault> faults)
    {
        foreach (SuiteFault fault in faults.OrderBy(f => f.Line).Take(MostFaults))
            context.Fail(ExitCode.Usage, fault.Say(context.Text));
        if (faults.Count > MostFaults)
            context.Errors.WriteLine(context.Text.Format("suite.faults-more", faults.Count - MostFaults));
        if (faults.Count > 0)
            context.Errors.WriteLine(context.Text.Format("suite.faults-none-run", faults.Count, name));
        return faults.Count > 0;
    }
}
