using System.Security.Cryptography;
using System.Text;
using Tendon.Station.Files;

namespace Tendon.Station.Signing;

/// <summary>Where a station's key lies on the disk: PEM (PKCS#8), readable by its owner alone, made on first use.</summary>
public static class StationKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The path when nobody says otherwise: <c>$XDG_CONFIG_HOME/tendon/station-key.pem</c>, else under <c>~/.config</c>.</summary>
    public static string DefaultPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "tendon", "station-key.pem");

    /// <summary>Where the public half is written, for those who verify: beside the key, with the ending <c>.pub.pem</c>.</summary>
    public static string PublicPathOf(string path) => Path.ChangeExtension(path, ".pub.pem");

    /// <summary>Opens the key, or makes it on first use.</summary>
    /// <exception cref="StationKeyException">The file is no such key, or others may read it.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static StationKey Open(string path)
    {
        if (!Path.Exists(path))
            Create(path);
        NamedFile.Check(path, NamedFile.SmallBytes);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new StationKeyException(path, StationKeyProblem.OthersMayRead);
        try
        {
            var key = StationKey.FromPem(NamedFile.ReadText(path, NamedFile.SmallBytes));
            // A public key alone is read as well; it has nothing to give out as a private one.
            _ = key.ToPem();
            return key;
        }
        catch (CryptographicException)
        {
            throw new StationKeyException(path, StationKeyProblem.NotThisKind);
        }
    }

    private static void Create(string path)
    {
        using var key = StationKey.Create();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // Written aside and then named, so that a power cut leaves either no key or a whole one, and two first uses at once leave one.
        string aside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(aside, options))
        {
            file.Write(Encoding.ASCII.GetBytes(key.ToPem() + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
            File.WriteAllText(PublicPathOf(path), PemEncoding.WriteString("PUBLIC KEY", key.PublicKey) + "\n");
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
