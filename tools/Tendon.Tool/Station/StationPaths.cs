namespace Tendon.Tool.Station;

/// <summary>Where the station keeps what outlives a command.</summary>
internal static class StationPaths
{
    /// <summary>What boards were flashed: under $XDG_DATA_HOME, else ~/.local/share.</summary>
    internal static string FlashJournal => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "tendon", "flash.journal");

    /// <summary>Milliseconds since 1970 UTC.</summary>
    internal static long NowMs() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
}
