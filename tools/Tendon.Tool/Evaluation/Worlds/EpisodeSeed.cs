using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tendon.Tool.Evaluation.Worlds;

/// <summary>Seeds of episodes. One follows from the run's seed, the line's id and the episode's number alone, so other lines,
/// planners and workers change nothing.</summary>
public static class EpisodeSeed
{
    /// <summary>The seed of episode <paramref name="episode"/> (0-based) of a line.</summary>
    public static ulong Of(ulong runSeed, string id, int episode)
    {
        byte[] words = Encoding.UTF8.GetBytes(id);
        var message = new byte[12 + words.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(message, runSeed);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(8), episode);
        words.CopyTo(message, 12);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(message));
    }

    /// <summary>The seed that nobody can tune to: the first eight bytes, big endian, of SHA-256(model files ‖ suite file).</summary>
    /// <param name="modelFiles">Contents of the model files in ordinal order of their names.</param>
    /// <param name="suiteFile">Content of the suite file.</param>
    /// <param name="digest">The whole digest in lower-case hex.</param>
    public static ulong Sealed(IEnumerable<byte[]> modelFiles, byte[] suiteFile, out string digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] file in modelFiles)
            hash.AppendData(file);
        hash.AppendData(suiteFile);
        byte[] bytes = hash.GetHashAndReset();
        digest = Convert.ToHexStringLower(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
