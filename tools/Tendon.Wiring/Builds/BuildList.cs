using System.Text.Json;
using System.Text.Json.Serialization;
using Tendon.Firmware.Esp32.Boards;

namespace Tendon.Wiring.Builds;

/// <summary>All arms and boards of <c>hardware/wiring/builds.json</c>.</summary>
public sealed record BuildList(IReadOnlyList<ArmBuild> Arms, IReadOnlyList<BoardBuild> Boards)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the list.</summary>
    public static BuildList Read(string root) =>
        JsonSerializer.Deserialize<BuildList>(File.ReadAllBytes(Path.Combine(root, "hardware", "wiring", "builds.json")), s_options)!;

    /// <summary>The pairs that the firmware can drive: pulses need a board with an output enable line, messages go everywhere.</summary>
    public IEnumerable<(ArmBuild Arm, BoardBuild Board)> Pairs(string root) =>
        from arm in Arms
        from board in Boards
        where !ArmData.Read(root, arm.ArmFiles[0]).IsPulsed || (board.Pins is { } pins && pins.OutputEnable != BoardPins.NotFitted)
        select (arm, board);
}
