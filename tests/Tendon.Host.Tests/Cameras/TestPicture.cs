using System.Diagnostics;

namespace Tendon.Host.Tests.Cameras;

/// <summary>Pictures made by ffmpeg's own generators.</summary>
internal static class TestPicture
{
    /// <summary>A file; the caller deletes it.</summary>
    /// <param name="generator">A source of ffmpeg's lavfi, e.g. <c>testsrc=size=320x240</c>.</param>
    /// <param name="extension">Decides the format.</param>
    /// <param name="frames">How many.</param>
    public static string Write(string generator, string extension, int frames = 1)
    {
        string path = Path.Combine(Path.GetTempPath(), $"tendon-picture-{Guid.NewGuid():N}{extension}");
        using Process process = Process.Start("ffmpeg", ["-loglevel", "error", "-f", "lavfi", "-i", generator, "-frames:v", frames.ToString(), "-y", path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return path;
    }
}
