using System.Text.Json;
using Tendon.Station.Files;

namespace Tendon.Tool.Texts;

/// <summary>What is wrong with a file or folder, in the person's language: the system's own words are English.</summary>
internal static class FileWords
{
    private const int BytesPerMebibyte = 1 << 20;

    /// <summary>The line for an exception of the system's file functions; the exception's own message where the system's reason is not known.</summary>
    internal static string Of(Exception fault, ToolText text) => fault is JsonException json
        ? text.Format("file.not-json", json.LineNumber + 1, json.BytePositionInLine + 1)
        : FileFault.Of(fault) is { } known && known.Problem != FileProblem.Unknown
            ? text.Format($"file.{known.Problem}", known.Path, known.MostBytes / BytesPerMebibyte)
            : text.Format("complaint.file", fault.Message);

    /// <summary>Whether <see cref="Of"/> has words of its own for it.</summary>
    internal static bool Knows(Exception? fault) => fault is not null && FileFault.Of(fault) is { Problem: not FileProblem.Unknown };
}
