using Tendon.Station.Journals;
using Tendon.Station.Signing;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Station;

/// <summary>Words for what may go wrong with the station's own files.</summary>
internal static class StationWords
{
    internal static string Of(StationKeyException fault, ToolText text) => text.Format($"key.{fault.Problem}", fault.Path);

    internal static string Of(JournalException fault, ToolText text) => text.Format($"journal.{fault.Problem}", fault.Path, fault.Line);
}
