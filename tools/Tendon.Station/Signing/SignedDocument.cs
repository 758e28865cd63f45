using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tendon.Station.Signing;

/// <summary>
/// A JSON object with a member <c>signature</c>. Signed are the canonical bytes of everything but <c>signature.value</c>: the algorithm and the
/// key are under the signature too. A file counts only in the station's own layout, so that no byte of it can change unnoticed.
/// </summary>
public static class SignedDocument
{
    /// <summary>ECDSA on P-256 over SHA-256, as JSON Web Algorithms name it.</summary>
    public const string Algorithm = "ES256";

    private const string SignatureMember = "signature";
    private const string ValueMember = "value";

    /// <summary>The bytes of the signed file.</summary>
    /// <exception cref="ArgumentException">The content has a signature already.</exception>
    /// <exception cref="FormatException">A number or text has no canonical form.</exception>
    public static byte[] Seal(JsonObject content, ISigner key)
    {
        if (content.ContainsKey(SignatureMember))
            throw new ArgumentException("the content has a signature already", nameof(content));
        var signed = (JsonObject)content.DeepClone();
        var signature = new JsonObject
        {
            ["algorithm"] = Algorithm,
            ["keyId"] = key.KeyId,
            ["publicKey"] = Convert.ToBase64String(key.PublicKey),
        };
        signed[SignatureMember] = signature;
        signature[ValueMember] = Convert.ToBase64String(key.Sign(CanonicalJson.Bytes(ElementOf(signed))));
        return CanonicalJson.FileBytes(ElementOf(signed));
    }

    /// <summary>Checks the bytes of a signed file against the stations that are known here.</summary>
    public static Verification Check(byte[] file, IEnumerable<PublicStationKey> known)
    {
        JsonElement root;
        byte[] layout;
        try
        {
            using var document = JsonDocument.Parse(file, CanonicalJson.Strict);
            root = document.RootElement.Clone();
            layout = CanonicalJson.FileBytes(root);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            return new Verification(SignatureVerdict.Unreadable, "", fault.Message, null);
        }

        return SignatureFields.TryRead(root, out SignatureFields? fields, out string missing)
            ? Check(root, fields!, file, layout, known)
            : new Verification(SignatureVerdict.NotSigned, "", missing, null);
    }

    private static Verification Check(JsonElement root, SignatureFields fields, byte[] file, byte[] layout, IEnumerable<PublicStationKey> known)
    {
        var key = new PublicStationKey(fields.PublicKey);
        if (!key.IsUsable || key.Id != fields.KeyId)
            return new Verification(SignatureVerdict.KeyMismatch, fields.KeyId, "", null);
        JsonObject content = JsonObject.Create(root)!;
        ((JsonObject)content[SignatureMember]!).Remove(ValueMember);
        if (!key.HasSigned(CanonicalJson.Bytes(ElementOf(content)), fields.Value))
            return new Verification(SignatureVerdict.Changed, key.Id, "", null);
        int differs = file.AsSpan().CommonPrefixLength(layout);
        if (differs < file.Length || file.Length != layout.Length)
            return new Verification(SignatureVerdict.LaidOutAnew, key.Id, LineOf(file, differs), null);
        content.Remove(SignatureMember);
        bool isKnown = known.Any(k => k.Bytes.SequenceEqual(key.Bytes));
        return new Verification(isKnown ? SignatureVerdict.Genuine : SignatureVerdict.UnknownStation, key.Id, "", ElementOf(content));
    }

    private static JsonElement ElementOf(JsonObject value) => JsonSerializer.SerializeToElement(value);

    private static string LineOf(byte[] file, int at) =>
        (file.AsSpan(0, Math.Min(at, file.Length)).Count((byte)'\n') + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
