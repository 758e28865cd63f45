using System.Security.Cryptography;
using Tendon.Station.Signing;

namespace Tendon.Station.Tests.Signing;

public class StationKeyTests
{
    private static readonly byte[] Data = "what the station measured"u8.ToArray();

    [Fact]
    public void A_signature_is_genuine_for_its_data_and_its_key_only()
    {
        using var key = StationKey.Create();
        using var other = StationKey.Create();
        byte[] signature = key.Sign(Data);
        Assert.Equal(64, signature.Length);
        Assert.True(SignatureCheck.IsValid(Data, signature, key.PublicKey));
        Assert.False(SignatureCheck.IsValid(Data, signature, other.PublicKey));
        for (int bit = 0; bit < Data.Length * 8; bit += 5)
        {
            byte[] changed = [.. Data];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(SignatureCheck.IsValid(changed, signature, key.PublicKey));
        }

        Assert.False(SignatureCheck.IsValid(Data, [], key.PublicKey));
        Assert.False(SignatureCheck.IsValid(Data, signature, [1, 2, 3]));
    }

    [Fact]
    public void A_key_survives_its_pem_and_a_foreign_text_is_refused()
    {
        using var key = StationKey.Create();
        using var again = StationKey.FromPem(key.ToPem());
        Assert.Equal(key.KeyId, again.KeyId);
        Assert.True(SignatureCheck.IsValid(Data, again.Sign(Data), key.PublicKey));
        Assert.Throws<CryptographicException>(() => StationKey.FromPem("no key"));
        using var longKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<CryptographicException>(() => StationKey.FromPem(longKey.ExportPkcs8PrivateKeyPem()));
    }
}
