using System.Text.Json;

namespace Tendon.Wiring.Builds;

/// <summary>What the drawings take from an arm file.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="TitleEn">Title, English.</param>
/// <param name="TitleZh">Title, Chinese.</param>
/// <param name="BusFamily">Bus, in the arm file's word.</param>
/// <param name="MinSupplyMv">Lowest supply, mV.</param>
/// <param name="MaxSupplyMv">Highest supply, mV.</param>
/// <param name="Servos">From the base outwards.</param>
public sealed record ArmData(string Name, string TitleEn, string TitleZh, string BusFamily, int MinSupplyMv, int MaxSupplyMv, IReadOnlyList<ArmServo> Servos)
{
    /// <summary>Whether the servos get pulses instead of messages.</summary>
    public bool IsPulsed => BusFamily.StartsWith("pwm", StringComparison.Ordinal);

    /// <summary>Title in a language.</summary>
    public string Title(string language) => language == "zh" ? TitleZh : TitleEn;

    /// <summary>Reads <c>hardware/arms/{name}.json</c>.</summary>
    public static ArmData Read(string root, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "hardware", "arms", name + ".json")));
        JsonElement arm = document.RootElement;
        JsonElement supply = arm.GetProperty("supplyVoltageMv");
        return new ArmData(
            name,
            arm.GetProperty("title").GetProperty("en").GetString()!,
            arm.GetProperty("title").GetProperty("zh").GetString()!,
            arm.GetProperty("bus").GetProperty("family").GetString()!,
            supply.GetProperty("min").GetInt32(),
            supply.GetProperty("max").GetInt32(),
            [.. arm.GetProperty("joints").EnumerateArray().Select(joint => new ArmServo(joint.GetProperty("name").GetString()!, joint.GetProperty("servoId").GetInt32()))]);
    }
}
