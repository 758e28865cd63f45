using System.Security.Cryptography;

namespace Tendon.Station.Signing;

/// <summary>A station's own key pair. Whoever keeps it on a disk keeps the PEM to the station's user alone.</summary>
public sealed class StationKey : ISigner, IDisposable
{
    private readonly ECDsa _key;

    private StationKey(ECDsa key)
    {
        _key = key;
        PublicKey = key.ExportSubjectPublicKeyInfo();
        KeyId = Convert.ToHexStringLower(SHA256.HashData(PublicKey).AsSpan(0, 8));
    }

    /// <inheritdoc/>
    public string KeyId { get; }

    /// <inheritdoc/>
    public byte[] PublicKey { get; }

    /// <summary>A new key.</summary>
    public static StationKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A key from its PEM (PKCS#8).</summary>
    /// <exception cref="CryptographicException">The text holds no key of the curve P-256.</exception>
    public static StationKey FromPem(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize != 256)
                throw new CryptographicException("the key is not of the curve P-256");
            return new StationKey(key);
        }
        catch (ArgumentException problem)
        {
            key.Dispose();
            throw new CryptographicException("the text holds no private key in PEM form", problem);
        }
    }

    /// <summary>The private key as PEM (PKCS#8).</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <inheritdoc/>
    public byte[] Sign(byte[] data) => _key.SignData(data, HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
