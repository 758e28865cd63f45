using System.Text.Json;

namespace Tendon.Station.Signing;

/// <summary>The member <c>signature</c> of a signed document, decoded.</summary>
internal sealed record SignatureFields(string KeyId, byte[] PublicKey, byte[] Value)
{
    /// <returns>False when a field is missing or no such thing; <paramref name="missing"/> names it.</returns>
    public static bool TryRead(JsonElement root, out SignatureFields? fields, out string missing)
    {
        fields = null;
        missing = "signature";
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("signature", out JsonElement signature) || signature.ValueKind != JsonValueKind.Object)
            return false;
        missing = "signature.algorithm";
        if (Text(signature, "algorithm") != SignedDocument.Algorithm)
            return false;
        missing = "signature.keyId";
        string keyId = Text(signature, "keyId");
        if (keyId.Length == 0)
            return false;
        missing = "signature.publicKey";
        if (!TryBytes(signature, "publicKey", out byte[] publicKey))
            return false;
        missing = "signature.value";
        if (!TryBytes(signature, "value", out byte[] value))
            return false;
        fields = new SignatureFields(keyId, publicKey, value);
        return true;
    }

    private static string Text(JsonElement signature, string name) =>
        signature.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    // Base 64 that is spelt otherwise than we spell it (spare bits, spaces) would let a byte of the file change unnoticed.
    private static bool TryBytes(JsonElement signature, string name, out byte[] bytes)
    {
        string text = Text(signature, name);
        bytes = new byte[text.Length];
        if (text.Length == 0 || !Convert.TryFromBase64String(text, bytes, out int count))
            return false;
        bytes = bytes[..count];
        return Convert.ToBase64String(bytes) == text;
    }
}
