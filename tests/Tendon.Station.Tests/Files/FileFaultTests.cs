using Tendon.Station.Files;

namespace Tendon.Station.Tests.Files;

public sealed class FileFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_system_says_of_a_path_is_understood_with_the_path()
    {
        string file = _folder["file"];
        File.WriteAllText(file, "mine");
        Assert.Equal(new FileFault(_folder["none"], FileProblem.Missing), Of(() => File.ReadAllText(_folder["none"])));
        Assert.Equal(new FileFault(_folder["none/file"], FileProblem.Missing), Of(() => File.WriteAllText(_folder["none/file"], "")));
        Assert.Equal(new FileFault(_folder.Path, FileProblem.IsFolder), Of(() => File.ReadAllText(_folder.Path)));
        Assert.Equal(new FileFault(_folder.Path, FileProblem.IsFolder), Of(() => File.WriteAllText(_folder.Path, "")));
        Assert.Equal(FileProblem.FileInTheWay, Of(() => Directory.CreateDirectory(file)).Problem);
        Assert.Equal(FileProblem.FileInTheWay, Of(() => Directory.CreateDirectory(Path.Combine(file, "in"))).Problem);
        Assert.Equal(FileProblem.NameTooLong, Of(() => File.ReadAllText(_folder[new string('x', 300)])).Problem);
    }

    [Fact]
    public void A_full_disk_is_told_as_one()
    {
        Assert.Equal(new FileFault("/dev/full", FileProblem.DiskFull), Of(() =>
        {
            using var file = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.None, 0);
            file.Write([1]);
        }));
    }

    [Fact]
    public void What_this_user_may_not_touch_is_told_as_that_and_other_exceptions_are_none_of_its()
    {
        Assert.Equal(new FileFault("/x/it's", FileProblem.Forbidden), FileFault.Of(new UnauthorizedAccessException("Access to the path '/x/it's' is denied.")));
        Assert.Equal(FileProblem.Unknown, FileFault.Of(new IOException("the calibration could not be stored"))!.Problem);
        Assert.Null(FileFault.Of(new InvalidOperationException("'x'")));
    }

    private static FileFault Of(Action touch) => FileFault.Of(Assert.ThrowsAny<SystemException>(touch))!;
}
