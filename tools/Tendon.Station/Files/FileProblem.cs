namespace Tendon.Station.Files;

/// <summary>Why a file or folder that somebody named cannot be used.</summary>
public enum FileProblem
{
    /// <summary>The system says something else; its own words are all there is.</summary>
    Unknown = 0,

    /// <summary>There is nothing of that name.</summary>
    Missing = 1,

    /// <summary>This user may not read or write it.</summary>
    Forbidden = 2,

    /// <summary>It is a folder, and a file is needed.</summary>
    IsFolder = 3,

    /// <summary>It is a pipe: reading it may never end.</summary>
    IsPipe = 4,

    /// <summary>It is a device, such as /dev/zero.</summary>
    IsDevice = 5,

    /// <summary>It is a socket.</summary>
    IsSocket = 6,

    /// <summary>It is larger than anything that belongs there.</summary>
    TooLarge = 7,

    /// <summary>A file stands where a folder is needed.</summary>
    FileInTheWay = 8,

    /// <summary>No room is left on the disk, or in what the user may fill of it.</summary>
    DiskFull = 9,

    /// <summary>The disk cannot be written.</summary>
    ReadOnlyDisk = 10,

    /// <summary>The name is longer than the system allows.</summary>
    NameTooLong = 11,

    /// <summary>It is the kernel's own (/proc, /sys): some of these never end, and none is a file of this program.</summary>
    IsKernels = 12,
}
