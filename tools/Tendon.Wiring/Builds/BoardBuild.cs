using Tendon.Firmware.Esp32.Boards;

namespace Tendon.Wiring.Builds;

/// <summary>A controller, from <c>hardware/wiring/builds.json</c>.</summary>
/// <param name="Id">Name in the firmware's board catalogue, or <c>usb-adapter</c>.</param>
/// <param name="Kind">What it brings along.</param>
/// <param name="Source">The firmware's board file; null for a host.</param>
/// <param name="Title">Title by language.</param>
public sealed record BoardBuild(string Id, BoardKind Kind, string? Source, IReadOnlyDictionary<string, string> Title)
{
    /// <summary>The pins, from the code that the firmware runs; null for a host.</summary>
    public BoardPins? Pins => BoardCatalogue.Find(Id);
}
