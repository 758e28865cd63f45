using System.Reflection;
using System.Text.Json;

namespace Tendon.Contracts.Tests.Golden;

/// <summary>Reads and writes any message by the field names of the vectors.</summary>
public static class MessageReflection
{
    public static Type TypeOf(string message)
    {
        string name = string.Concat(message.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "Message";
        return typeof(HelloMessage).Assembly.GetType("Tendon.Contracts." + name, throwOnError: true)!;
    }

    public static ReadResult Read(Type type, byte[] buffer, int offset, int length, out object message)
    {
        object?[] arguments = [buffer, offset, length, null];
        var result = (ReadResult)type.GetMethod("Read")!.Invoke(null, arguments)!;
        message = arguments[3]!;
        return result;
    }

    public static bool TryRead(Type type, byte[] buffer, int offset, int length) =>
        (bool)type.GetMethod("TryRead")!.Invoke(null, [buffer, offset, length, null])!;

    public static long Field(object target, string name) => ToLong(target.GetType().GetField(name)!.GetValue(target)!);

    /// <summary>Value of an indexed accessor; its name may carry "Joint" or "Knot" in front.</summary>
    public static long Indexed(object message, string prefix, string name, params object[] indices)
    {
        MethodInfo method = message.GetType().GetMethod(name, [.. indices.Select(i => i.GetType())])
            ?? message.GetType().GetMethod(prefix + name, [.. indices.Select(i => i.GetType())])!;
        return ToLong(method.Invoke(message, indices)!);
    }

    public static void SetFields(object boxed, JsonElement fields)
    {
        foreach (JsonProperty property in fields.EnumerateObject())
        {
            if (boxed.GetType().GetField(property.Name) is not FieldInfo field) continue;
            object value = FromLong(ToLong(property.Value), field.FieldType);
            field.SetValue(boxed, value);
        }
    }

    public static long ToLong(JsonElement value) =>
        value.ValueKind != JsonValueKind.String ? value.GetInt64()
        : value.GetString()![0] == '-' ? long.Parse(value.GetString()!) : (long)ulong.Parse(value.GetString()!);

    private static long ToLong(object value) => value switch
    {
        ulong wide => (long)wide,
        bool flag => flag ? 1 : 0,
        Enum named => Convert.ToInt64(named),
        _ => Convert.ToInt64(value),
    };

    private static object FromLong(long value, Type type) =>
        type == typeof(ulong) ? (ulong)value
        : type == typeof(bool) ? value != 0
        : type.IsEnum ? Enum.ToObject(type, value)
        : Convert.ChangeType(value, type);
}
