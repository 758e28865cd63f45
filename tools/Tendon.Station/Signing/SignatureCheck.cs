using System.Security.Cryptography;

namespace Tendon.Station.Signing;

/// <summary>Tells whether a signature of a station is genuine.</summary>
public static class SignatureCheck
{
    /// <summary>False for any signature, key or data that does not fit; never throws on bad input.</summary>
    public static bool IsValid(byte[] data, byte[] signature, byte[] publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.KeySize == 256 && key.VerifyData(data, signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
