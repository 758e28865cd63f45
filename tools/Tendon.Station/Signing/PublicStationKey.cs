using System.Security.Cryptography;
using Tendon.Station.Files;

namespace Tendon.Station.Signing;

/// <summary>The public half of a station's key.</summary>
public sealed class PublicStationKey
{
    private const int IdDigits = 16;
    private const int P256Length = 91;

    // SubjectPublicKeyInfo of every uncompressed key on P-256 begins so; other bytes never reach the platform's parser.
    private static readonly byte[] s_p256Start = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");


    /// <param name="subjectPublicKeyInfo">The key as X.509 writes it (DER).</param>
    public PublicStationKey(byte[] subjectPublicKeyInfo)
    {
        Bytes = [.. subjectPublicKeyInfo];
        Id = Convert.ToHexStringLower(SHA256.HashData(subjectPublicKeyInfo))[..IdDigits];
        IsUsable = TryImport(subjectPublicKeyInfo, out ECDsa? key);
        key?.Dispose();
    }

    /// <summary>The key in DER.</summary>
    public IReadOnlyList<byte> Bytes { get; }

    /// <summary>First 16 hexadecimal digits of the key's SHA-256.</summary>
    public string Id { get; }

    /// <summary>Whether the bytes are an ECDSA key on P-256.</summary>
    public bool IsUsable { get; }

    /// <summary>Reads a PEM file with a public key, or a station's own key file.</summary>
    /// <exception cref="StationKeyException">The file holds no ECDSA key on P-256.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PublicStationKey Read(string path)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(NamedFile.ReadText(path, NamedFile.SmallBytes));
            var found = new PublicStationKey(key.ExportSubjectPublicKeyInfo());
            return found.IsUsable ? found : throw new StationKeyException(path, StationKeyProblem.NotThisKind);
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            throw new StationKeyException(path, StationKeyProblem.NotThisKind);
        }
    }

    /// <summary>Whether this key's owner has signed these bytes.</summary>
    public bool HasSigned(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        if (!TryImport([.. Bytes], out ECDsa? key))
            return false;
        using (key)
            return key!.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static bool TryImport(byte[] bytes, out ECDsa? key)
    {
        key = null;
        if (bytes.Length != P256Length || !bytes.AsSpan().StartsWith(s_p256Start))
            return false;
        var found = ECDsa.Create();
        try
        {
            found.ImportSubjectPublicKeyInfo(bytes, out _);
            key = found;
            return true;
        }
        catch (CryptographicException)
        {
            // Not a point of the curve.
            found.Dispose();
            return false;
        }
    }
}
