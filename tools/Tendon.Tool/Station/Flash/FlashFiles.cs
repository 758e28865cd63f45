using Tendon.Station.Files;
using Tendon.Station.Flash;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Station.Flash;

/// <summary>The files that a flash needs beside those that it makes itself.</summary>
internal static class FlashFiles
{
    /// <summary>What is wrong with them, in words; null when all are there.</summary>
    /// <param name="image">The application.</param>
    /// <param name="archive">Folder with runtimes; null fetches them.</param>
    /// <param name="text">The words.</param>
    /// <exception cref="NamedFileException">The image is no file of an image's size.</exception>
    internal static string? ProblemOf(string image, string? archive, ToolText text)
    {
        if (!Path.Exists(image))
            return text.Format("flash.no-image", image);
        NamedFile.Check(image, FlashJob.MostImageBytes);
        return archive is null || Directory.Exists(archive) ? null : text.Format("flash.no-archive", archive);
    }
}
