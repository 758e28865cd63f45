using Tendon.Host.Core.Messages;
using Tendon.Station.Flash;
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

    internal static string Of(FlashFailedException fault, ToolText text) => Of(fault.Job, fault.Result, text);

    internal static string Of(FlashJob job, FlashResult result, ToolText text) =>
        text.Format($"flash.{result.Problem}", job.Port, result.Step == FlashStep.None ? "" : text[$"flash.step.{result.Step}"], job.Target);

    internal static string Of(JournalException fault, ToolText text) => text.Format($"journal.{fault.Problem}", fault.Path, fault.Line);
}
