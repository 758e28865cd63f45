using Tendon.Station.Units;

namespace Tendon.Station.Flash;

/// <summary>
/// Stands in for <c>nanoff</c> and a board where units are emulated: it writes nothing and takes the time that writing takes on the unit's clock.
/// The times are assumptions (a full erase and 1.3 MB at 921600 baud), not measurements of a board.
/// </summary>
public sealed class RehearsalNanoff(IUnitPort port) : INanoff
{
    private const long EraseAndRuntimeUs = 35_000_000, ApplicationUs = 8_000_000, SettingsUs = 4_000_000, CheckUs = 3_000_000;
    private string _application = "";

    /// <inheritdoc/>
    public NanoffEnd Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int image = arguments.ToList().IndexOf("--image");
        if (image >= 0)
            _application = Path.GetFileNameWithoutExtension(arguments[image + 1]);
        long takesUs = arguments.Contains("--update") ? EraseAndRuntimeUs : image >= 0 ? ApplicationUs : arguments.Contains("--filedeployment") ? SettingsUs : CheckUs;
        port.WaitUntil(port.NowUs + takesUs);
        return new NanoffEnd(NanoffEndKind.Ended, 0, _application);
    }
}
