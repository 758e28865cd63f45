using System.Globalization;
using Spectre.Console;
using Tendon.Station.Texts;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Ports;

/// <summary>Shows what a stage found at the terminal.</summary>
internal static class UnitPage
{
    /// <summary>One line a servo.</summary>
    internal static void Show(ToolContext context, ArmProfile arm, UnitIdentity identity)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in new[] { "id", "joint", "model", "firmware", "supply", "limit" })
            table.AddColumn(context.Text[$"identify.{column}"]);
        foreach (ServoIdentity servo in identity.Servos)
        {
            string joint = arm.Joints.FirstOrDefault(one => one.ServoId == servo.Id)?.Name ?? "–";
            table.AddRow(
                Text(servo.Id), Markup.Escape(joint), Text(servo.Model), $"{servo.FirmwareMajor}.{servo.FirmwareMinor}",
                Volts(servo.VoltageMv), Volts(servo.MaxVoltageMv));
        }

        context.Console.Write(table);
    }

    /// <summary>Cause and fix of everything that was found.</summary>
    internal static void Show(ToolContext context, StationText words, IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            context.Console.MarkupLineInterpolated($"[red]✗ {finding.Code.Text()}[/]  {words.CauseOf(finding)}");
            context.Console.MarkupLineInterpolated($"    → {words.FixOf(finding)}");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Volts(int mv) => string.Create(CultureInfo.InvariantCulture, $"{mv / 1000.0:0.0} V");
}
