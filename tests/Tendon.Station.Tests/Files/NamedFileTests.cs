using System.Diagnostics;
using Tendon.Station.Files;
using Tendon.Station.Journals;
using Tendon.Station.Signing;

namespace Tendon.Station.Tests.Files;

public sealed class NamedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/dev/zero", FileProblem.IsDevice)]
    [InlineData("/dev/null", FileProblem.IsDevice)]
    [InlineData("/tmp", FileProblem.IsFolder)]
    public void What_is_no_file_is_told_by_what_it_is(string path, FileProblem problem) => Assert.Equal(problem, ProblemOf(() => NamedFile.Read(path, 100)));

    [Fact]
    public void A_pipe_that_nobody_writes_to_is_refused_at_once()
    {
        string pipe = Pipe();
        Assert.Equal(FileProblem.IsPipe, ProblemOf(() => NamedFile.Read(pipe, 100)));
        Assert.Equal(FileProblem.IsPipe, ProblemOf(() => Journal.Open(pipe)));
        Assert.Equal(FileProblem.IsPipe, ProblemOf(() => StationKeyFile.Open(pipe)));
    }

    [Fact]
    public void A_file_of_terabytes_is_refused_before_a_byte_of_it_is_read()
    {
        string huge = _folder["huge"];
        using (FileStream file = File.Create(huge))
            file.SetLength(1L << 40);
        FileFault fault = Assert.Throws<NamedFileException>(() => NamedFile.Read(huge, 1 << 20)).Fault;
        Assert.Equal((huge, FileProblem.TooLarge, 1L << 20), (fault.Path, fault.Problem, fault.MostBytes));
    }

    [Fact]
    public void A_file_of_the_kernels_is_refused_before_a_read_of_it_may_wait_for_ever_through_a_link_too()
    {
        File.CreateSymbolicLink(_folder["link"], "/proc/kmsg");
        foreach (string path in new[] { "/proc/kmsg", "/proc/self/maps", "/sys/kernel/uevent_seqnum", _folder["link"] })
            Assert.Equal(FileProblem.IsKernels, ProblemOf(() => NamedFile.Read(path, 1 << 20)));
    }

    [Fact]
    public void A_file_of_just_the_limit_is_read_whole_and_a_mark_of_its_encoding_is_no_text()
    {
        File.WriteAllBytes(_folder["a"], [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'b']);
        Assert.Equal(5, NamedFile.Read(_folder["a"], 5).Length);
        Assert.Equal("ab", NamedFile.ReadText(_folder["a"], 5));
        Assert.Equal(FileProblem.TooLarge, ProblemOf(() => NamedFile.Read(_folder["a"], 4)));
    }

    private string Pipe()
    {
        using var make = Process.Start("mkfifo", _folder["pipe"]);
        make.WaitForExit();
        return _folder["pipe"];
    }

    private static FileProblem ProblemOf(Func<object> read) => Assert.Throws<NamedFileException>(read).Fault.Problem;
}
