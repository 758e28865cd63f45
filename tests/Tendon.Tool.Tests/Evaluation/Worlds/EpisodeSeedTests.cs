using System.Security.Cryptography;
using System.Text;
using Tendon.Tool.Evaluation.Worlds;

namespace Tendon.Tool.Tests.Evaluation.Worlds;

public sealed class EpisodeSeedTests
{
    [Fact]
    public void Seeds_follow_from_run_line_and_number_alone()
    {
        ulong seed = EpisodeSeed.Of(1, "put-001", 0);
        Assert.Equal(seed, EpisodeSeed.Of(1, "put-001", 0));
        Assert.Equal(4, new HashSet<ulong> { seed, EpisodeSeed.Of(2, "put-001", 0), EpisodeSeed.Of(1, "put-002", 0), EpisodeSeed.Of(1, "put-001", 1) }.Count);
    }

    [Fact]
    public void A_sealed_seed_is_the_digest_of_models_and_suite()
    {
        byte[] models = Encoding.UTF8.GetBytes("network"), tables = Encoding.UTF8.GetBytes("{}"), suite = Encoding.UTF8.GetBytes("put-001");
        ulong seed = EpisodeSeed.Sealed([models, tables], suite, out string digest);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. models, .. tables, .. suite])), digest);
        Assert.Equal(digest[..16], seed.ToString("x16"));
    }
}
