namespace Tendon.Station.Flash;

/// <summary>What one board is to get.</summary>
/// <param name="Unit">Whom it is written down for: the unit's id, or the port.</param>
/// <param name="Port">Serial port of the board.</param>
/// <param name="Target">Name of the runtime's image, such as ESP32_REV0.</param>
/// <param name="ApplicationImage">The application as one file, as the nanoFramework build leaves it.</param>
/// <param name="FileList">List of the device's files (deploy.json) that <c>tendon device</c> writes.</param>
public sealed record FlashJob(string Unit, string Port, string Target, string ApplicationImage, string FileList)
{
    /// <summary>The most bytes of an application: the flash of the largest board.</summary>
    public const long MostImageBytes = 16 << 20;

    /// <summary>The steps to take, in order; the last one decides whether the board counts as done.</summary>
    public IReadOnlyList<FlashStep> Steps { get; init; } = All;

    /// <summary>All steps: a new board, or one that broke off.</summary>
    public static IReadOnlyList<FlashStep> All { get; } = [FlashStep.Runtime, FlashStep.Application, FlashStep.Settings, FlashStep.Check];

    /// <summary>Only the device's files, for a board that runs already and gets its unit's calibration.</summary>
    public static IReadOnlyList<FlashStep> SettingsOnly { get; } = [FlashStep.Settings, FlashStep.Check];

    /// <summary>Folder with runtimes that were fetched before, for a station without a network; null fetches them.</summary>
    public string? RuntimeArchive { get; init; }

    /// <summary>The assembly that the device must report after the last step.</summary>
    public string ApplicationName => Path.GetFileNameWithoutExtension(ApplicationImage);

    /// <summary>The command line of <c>nanoff</c> for a step.</summary>
    public IReadOnlyList<string> Arguments(FlashStep step) => step switch
    {
        FlashStep.Runtime when RuntimeArchive is { } archive =>
            ["--target", Target, "--serialport", Port, "--update", "--masserase", "--fromarchive", "--archivepath", archive],
        FlashStep.Runtime => ["--target", Target, "--serialport", Port, "--update", "--masserase"],
        FlashStep.Application => ["--target", Target, "--serialport", Port, "--deploy", "--image", ApplicationImage],
        FlashStep.Settings => ["--serialport", Port, "--filedeployment", FileList],
        FlashStep.Check => ["--nanodevice", "--serialport", Port, "--devicedetails"],
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
