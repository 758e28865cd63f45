using System.Text.Json;

namespace Tendon.Contracts.Tests.Golden;

public class GoldenVectorTests
{
    [Fact]
    public void Every_accepted_vector_reads_to_its_fields_at_any_offset()
    {
        int checkedCases = 0;
        foreach ((string message, JsonElement vector) in VectorFile.All())
        {
            if (!vector.TryGetProperty("fields", out JsonElement fields)) continue;
            foreach (int offset in new[] { 0, 5 })
            {
                byte[] bytes = vector.Bytes();
                byte[] buffer = [.. Enumerable.Repeat((byte)0xEE, offset), .. bytes];
                ReadResult result = MessageReflection.Read(MessageReflection.TypeOf(message), buffer, offset, bytes.Length, out object read);
                Assert.True(result == ReadResult.Ok, $"{message}, {vector.Name()}: {result}");
                AssertFields(read, fields, $"{message}, {vector.Name()}");
            }

            checkedCases++;
        }

        Assert.True(checkedCases >= 35, $"only {checkedCases} accepted vectors were found");
    }

    [Fact]
    public void Every_refused_vector_is_refused_with_its_reason()
    {
        int checkedCases = 0;
        foreach ((string message, JsonElement vector) in VectorFile.All())
        {
            if (!vector.TryGetProperty("refused", out JsonElement reason)) continue;
            byte[] bytes = vector.Bytes();
            Type type = MessageReflection.TypeOf(message);
            ReadResult result = MessageReflection.Read(type, bytes, 0, bytes.Length, out object read);
            Assert.True(result.ToString() == reason.GetString(), $"{message}, {vector.Name()}: {result} instead of {reason}");
            Assert.False(MessageReflection.TryRead(type, bytes, 0, bytes.Length));
            Assert.Equal(Activator.CreateInstance(type), read);
            checkedCases++;
        }

        Assert.True(checkedCases >= 140, $"only {checkedCases} refused vectors were found");
    }

    [Fact]
    public void Writing_the_fields_of_every_canonical_vector_gives_its_bytes_and_touches_nothing_else()
    {
        foreach ((string message, JsonElement vector) in VectorFile.All())
        {
            if (!vector.TryGetProperty("canonical", out JsonElement canonical) || !canonical.GetBoolean()) continue;
            byte[] expected = vector.Bytes();
            byte[] buffer = [.. Enumerable.Repeat((byte)0xEE, expected.Length + 8)];
            int length = MessageWriting.Write(MessageReflection.TypeOf(message), vector.GetProperty("fields"), buffer, 3);
            Assert.True(length == expected.Length, $"{message}, {vector.Name()}: {length} bytes instead of {expected.Length}");
            Assert.True(expected.AsSpan().SequenceEqual(buffer.AsSpan(3, length)), $"{message}, {vector.Name()}: {Convert.ToHexString(buffer, 3, length)}");
            Assert.All(buffer[..3].Concat(buffer[(3 + length)..]), b => Assert.Equal(0xEE, b));
        }
    }

    [Fact]
    public void A_message_of_one_kind_is_refused_by_every_other_reader()
    {
        foreach ((string message, JsonElement vector) in VectorFile.All().Where(v => v.Case.TryGetProperty("fields", out _)))
        {
            byte[] bytes = vector.Bytes();
            foreach (string other in VectorFile.All().Select(v => v.Message).Distinct().Where(other => other != message))
                Assert.Equal(ReadResult.WrongKind, MessageReflection.Read(MessageReflection.TypeOf(other), bytes, 0, bytes.Length, out _));
        }
    }

    private static void AssertFields(object read, JsonElement fields, string name)
    {
        foreach (JsonProperty property in fields.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array) AssertBlocks(read, property.Value, name);
            else Assert.True(MessageReflection.ToLong(property.Value) == MessageReflection.Field(read, property.Name), $"{name}: {property.Name}");
        }
    }

    private static void AssertBlocks(object read, JsonElement blocks, string name)
    {
        for (int i = 0; i < blocks.GetArrayLength(); i++)
        {
            foreach (JsonProperty property in blocks[i].EnumerateObject().Where(p => p.Name != "Axes"))
            {
                long found = MessageReflection.Indexed(read, property.Name == "OffsetUs" ? "Knot" : "Joint", property.Name, i);
                Assert.True(MessageReflection.ToLong(property.Value) == found, $"{name}: {property.Name} of {i}");
            }

            if (!blocks[i].TryGetProperty("Axes", out JsonElement axes)) continue;
            for (int joint = 0; joint < axes.GetArrayLength(); joint++)
                foreach (JsonProperty property in axes[joint].EnumerateObject())
                    Assert.True(property.Value.GetInt64() == MessageReflection.Indexed(read, "Knot", property.Name, i, joint), $"{name}: {property.Name} of {i}, {joint}");
        }
    }
}
