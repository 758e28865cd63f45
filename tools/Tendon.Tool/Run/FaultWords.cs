using System.Globalization;
using Tendon.Contracts;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Run;

/// <summary>Says to a person what the firmware's numbers mean and who may do what about them (SPEC.md, "Faults and who clears them").</summary>
public static class FaultWords
{
    /// <summary>Number, name and meaning of a fault; a number of a newer firmware stands for itself.</summary>
    public static string Say(FaultCode fault, ToolText text)
    {
        string number = ((int)fault).ToString(CultureInfo.InvariantCulture);
        return text.TryGet("fault." + number) is { } meaning ? $"{number} {fault}: {meaning}" : number;
    }

    /// <summary>Why a command was refused.</summary>
    public static string Say(AckResult answer, ToolText text) => text.TryGet("ack." + answer) ?? answer.ToString();

    /// <summary>Who may clear a fault, and how.</summary>
    public static string Remedy(FaultCode fault, ToolText text) => text["fault.cleared-by." + Faults.ClearedBy(fault)];
}
