using Tendon.Host.Core.Messages;
using Tendon.Station.Journals;
using Tendon.Station.Signing;
using Tendon.Station.Texts;
using Tendon.Station.Units;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Station;

/// <summary>Words for what may go wrong with the station's own files.</summary>
internal static class StationWords
{
    internal static string Of(StationKeyException fault, ToolText text) => text.Format($"key.{fault.Problem}", fault.Path);

    internal static string Of(UnitPortException fault, ToolText text) => new StationText(UserLanguages.Code(text.Language)).Format(fault.TextKey, fault.Device);

    internal static string Of(JournalException fault, ToolText text) => text.Format($"journal.{fault.Problem}", fault.Path, fault.Line);
}
