namespace Tendon.Tool.Station.Ports;

/// <summary>Where a unit's results will lie. Made sure of before an arm moves or a servo is written, so that no work is lost for want of a place.</summary>
public static class ResultFolder
{
    /// <summary>Makes the folder and tries that a file can be written to it.</summary>
    /// <exception cref="ResultFolderException">It cannot be.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string trial = Path.Combine(folder, $".{Guid.NewGuid():N}");
            using FileStream _ = new(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultFolderException(folder, fault);
        }
    }
}
