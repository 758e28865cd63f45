using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Cameras;

/// <summary>Keeps a camera's calibration on disk.</summary>
public static class CalibrationFile
{
    /// <summary>Writes it whole or not at all; makes the folder.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, CalibrationRecord record)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null)
            Directory.CreateDirectory(folder);
        string draft = path + ".new";
        File.WriteAllText(draft, record.ToJson());
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="CalibrationException">Missing, damaged or of another version; the message says what to do.</exception>
    public static CalibrationRecord Load(string path)
    {
        try
        {
            return CalibrationRecord.Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CalibrationException($"no camera calibration at {path}; make one: tendon camera calibrate", e);
        }
        catch (CalibrationException e)
        {
            throw new CalibrationException($"{path}: {e.Message}", e);
        }
    }
}
