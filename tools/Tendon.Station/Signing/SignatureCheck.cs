namespace Tendon.Station.Signing;

/// <summary>Tells whether a signature of a station is genuine.</summary>
public static class SignatureCheck
{
    /// <summary>False for any signature, key or data that does not fit; never throws on bad input.</summary>
    public static bool IsValid(byte[] data, byte[] signature, byte[] publicKey) => new PublicStationKey(publicKey).HasSigned(data, signature);
}
