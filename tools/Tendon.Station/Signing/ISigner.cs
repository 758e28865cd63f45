namespace Tendon.Station.Signing;

/// <summary>The station's pen: ECDSA P-256 over SHA-256, signatures as 64 bytes r ‖ s (IEEE P1363).</summary>
public interface ISigner
{
    /// <summary>Names the key: first 8 bytes of the SHA-256 of the public key (SubjectPublicKeyInfo), as 16 hex digits.</summary>
    string KeyId { get; }

    /// <summary>Public key, SubjectPublicKeyInfo in DER.</summary>
    byte[] PublicKey { get; }

    /// <summary>Signs the bytes.</summary>
    byte[] Sign(byte[] data);
}
