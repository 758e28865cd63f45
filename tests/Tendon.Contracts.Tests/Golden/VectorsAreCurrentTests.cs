using System.ComponentModel;
using System.Diagnostics;
using Tendon.Contracts.Tests.Faults;

namespace Tendon.Contracts.Tests.Golden;

public class VectorsAreCurrentTests
{
    [Fact]
    public void The_committed_vectors_are_what_the_page_gives()
    {
        var start = new ProcessStartInfo("python3", ["-B", "make_vectors.py", "--check"])
        {
            WorkingDirectory = Path.Combine(SpecPage.SharedContracts, "vectors"),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output);
        }
        catch (Win32Exception)
        {
            // No Python on this machine: the vectors are committed, only their freshness stays unproven here.
        }
    }
}
