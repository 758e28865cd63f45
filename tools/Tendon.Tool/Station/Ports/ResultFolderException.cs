namespace Tendon.Tool.Station.Ports;

/// <summary>Results cannot be written where they should lie.</summary>
public sealed class ResultFolderException(string folder, Exception why) : IOException($"{folder}: results cannot be written there ({why.Message})", why)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
