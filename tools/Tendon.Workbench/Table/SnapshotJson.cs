using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tendon.Workbench.Table;

/// <summary>Ground truth as JSON, for programs that judge a bench in another process.</summary>
public static class SnapshotJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>One line of JSON.</summary>
    public static string Write(TableSnapshot table) => JsonSerializer.Serialize(table, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not a snapshot.</exception>
    public static TableSnapshot Read(string json) =>
        JsonSerializer.Deserialize<TableSnapshot>(json, Options) ?? throw new JsonException("the snapshot is empty");
}
