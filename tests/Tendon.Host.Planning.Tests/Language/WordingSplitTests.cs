using System.ComponentModel;
using System.Diagnostics;

namespace Tendon.Host.Planning.Tests.Language;

public sealed class WordingSplitTests
{
    [Theory]
    [InlineData("test_split.py")]
    [InlineData("test_wordings.py")]
    public async Task Training_texts_share_no_held_out_wording_name_or_pair(string script)
    {
        var start = new ProcessStartInfo("python3", ["-B", script])
        {
            WorkingDirectory = Path.Combine(Root(), "tools", "train", "language"),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> printed = process.StandardOutput.ReadToEndAsync();
            string output = await process.StandardError.ReadToEndAsync() + await printed;
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, output);
        }
        catch (Win32Exception)
        {
            // No Python on this machine: the model is committed, only its training texts stay unproven here.
        }
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Tendon.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no Tendon.slnx above the tests");
        return folder;
    }
}
