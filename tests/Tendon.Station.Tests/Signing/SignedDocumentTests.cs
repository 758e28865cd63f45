using System.Text;
using System.Text.Json.Nodes;
using Tendon.Station.Signing;

namespace Tendon.Station.Tests.Signing;

public sealed class SignedDocumentTests : IDisposable
{
    private readonly StationKey _key = StationKey.Create();

    private PublicStationKey Known => new(_key.PublicKey);

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_sealed_document_is_genuine_and_gives_its_content_back()
    {
        byte[] file = SignedDocument.Seal(Sample(), _key);
        Verification verification = SignedDocument.Check(file, [Known]);
        Assert.Equal(SignatureVerdict.Genuine, verification.Verdict);
        Assert.Equal("臂-7", verification.Content!.Value.GetProperty("unit").GetString());
        Assert.False(verification.Content.Value.TryGetProperty("signature", out _));
    }

    [Fact]
    public void No_byte_of_a_file_can_be_changed_to_another()
    {
        byte[] file = SignedDocument.Seal(Sample(), _key);
        var random = new Random(7);
        for (int at = 0; at < file.Length; at++)
        {
            byte[] changed = [.. file];
            changed[at] ^= (byte)(1 << random.Next(8));
            AssertRefused(changed, $"byte {at}");
            changed[at] = (byte)' ';
            if (file[at] != ' ')
                AssertRefused(changed, $"blank at {at}");
        }
    }

    [Fact]
    public void No_byte_can_be_added_or_taken_away()
    {
        byte[] file = SignedDocument.Seal(Sample(), _key);
        for (int at = 0; at <= file.Length; at++)
        {
            AssertRefused([.. file[..at], (byte)' ', .. file[at..]], $"added at {at}");
            if (at < file.Length)
                AssertRefused([.. file[..at], .. file[(at + 1)..]], $"taken at {at}");
        }
    }

    [Fact]
    public void An_unknown_station_is_told_from_a_forged_signature()
    {
        using var other = StationKey.Create();
        byte[] file = SignedDocument.Seal(Sample(), other);
        Verification verification = SignedDocument.Check(file, [Known]);
        Assert.Equal(SignatureVerdict.UnknownStation, verification.Verdict);
        Assert.Equal(other.KeyId, verification.StationKeyId);
    }

    [Fact]
    public void A_signature_of_another_document_does_not_fit()
    {
        JsonObject first = Read(SignedDocument.Seal(Sample(), _key)), second = Read(SignedDocument.Seal(new JsonObject { ["unit"] = "8" }, _key));
        second["signature"] = first["signature"]!.DeepClone();
        Assert.Equal(SignatureVerdict.Changed, SignedDocument.Check(Encoding.UTF8.GetBytes(second.ToJsonString()), [Known]).Verdict);
    }

    [Fact]
    public void A_key_that_is_exchanged_for_the_forgers_own_is_noticed()
    {
        using var forger = StationKey.Create();
        JsonObject document = Read(SignedDocument.Seal(Sample(), _key));
        document["signature"]!["publicKey"] = Convert.ToBase64String(forger.PublicKey);
        Assert.Equal(SignatureVerdict.KeyMismatch, SignedDocument.Check(Encoding.UTF8.GetBytes(document.ToJsonString()), [Known]).Verdict);
    }

    [Fact]
    public void The_same_values_in_another_layout_are_named_as_such()
    {
        JsonObject document = Read(SignedDocument.Seal(Sample(), _key));
        Verification verification = SignedDocument.Check(Encoding.UTF8.GetBytes(document.ToJsonString()), [Known]);
        Assert.Equal(SignatureVerdict.LaidOutAnew, verification.Verdict);
    }

    [Theory]
    [InlineData("", SignatureVerdict.Unreadable)]
    [InlineData("no json", SignatureVerdict.Unreadable)]
    [InlineData("""{"a":1,"a":1}""", SignatureVerdict.Unreadable)]
    [InlineData("[]", SignatureVerdict.NotSigned)]
    [InlineData("7", SignatureVerdict.NotSigned)]
    [InlineData("""{"unit":"7"}""", SignatureVerdict.NotSigned)]
    [InlineData("""{"signature":7}""", SignatureVerdict.NotSigned)]
    [InlineData("""{"signature":{"algorithm":"none","keyId":"a","publicKey":"AA==","value":"AA=="}}""", SignatureVerdict.NotSigned)]
    [InlineData("""{"signature":{"algorithm":"ES256","keyId":"a","publicKey":"AA==","value":"AA=="}}""", SignatureVerdict.KeyMismatch)]
    public void Anything_else_is_refused_with_what_is_wrong(string file, SignatureVerdict verdict) =>
        Assert.Equal(verdict, SignedDocument.Check(Encoding.UTF8.GetBytes(file), [Known]).Verdict);

    private static JsonObject Sample() => new()
    {
        ["unit"] = "臂-7",
        ["passed"] = true,
        ["figures"] = new JsonObject { ["backlash"] = 0.1 + 0.2, ["count"] = 3 },
        ["curve"] = new JsonArray(1, 2.5, -3),
        ["findings"] = new JsonArray(new JsonObject { ["code"] = "worn_gear" }),
    };

    private static JsonObject Read(byte[] file) => (JsonObject)JsonNode.Parse(file)!;

    private void AssertRefused(byte[] file, string what) =>
        Assert.True(SignedDocument.Check(file, [Known]).Verdict is not (SignatureVerdict.Genuine or SignatureVerdict.UnknownStation), what);
}
