using Tendon.Station.Signing;

namespace Tendon.Station.Tests.Signing;

public sealed class StationKeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_key_is_made_on_first_use_for_its_owner_alone_and_kept()
    {
        string path = _folder["new/key.pem"];
        using StationKey first = StationKeyFile.Open(path), again = StationKeyFile.Open(path);
        Assert.Equal(first.KeyId, again.KeyId);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(first.KeyId, PublicStationKey.Read(StationKeyFile.PublicPathOf(path)).Id);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(path)!).Length);
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        string path = _folder["key.pem"];
        StationKeyFile.Open(path).Dispose();
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal(StationKeyProblem.OthersMayRead, Assert.Throws<StationKeyException>(() => StationKeyFile.Open(path)).Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public void A_file_that_is_no_key_is_refused_and_left_alone(string content)
    {
        string path = _folder["key.pem"];
        File.WriteAllText(path, content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(StationKeyProblem.NotThisKind, Assert.Throws<StationKeyException>(() => StationKeyFile.Open(path)).Problem);
        Assert.Throws<StationKeyException>(() => PublicStationKey.Read(path));
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void A_public_key_alone_cannot_sign()
    {
        string path = _folder["key.pem"];
        StationKeyFile.Open(path).Dispose();
        File.Copy(StationKeyFile.PublicPathOf(path), path, overwrite: true);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Throws<StationKeyException>(() => StationKeyFile.Open(path));
    }
}
