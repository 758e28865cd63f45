using System.Diagnostics;
using Tendon.Firmware.Trial;

namespace Tendon.NanoRun.Running;

/// <summary>The trial on .NET, in this process.</summary>
public sealed class DesktopTrial : ITrialHost
{
    private readonly List<string> _lines = [];
    private readonly List<string> _figures = [];

    private DesktopTrial()
    {
    }

    public static TrialRecord Run(IReadOnlyList<GoldenMessage> messages)
    {
        var host = new DesktopTrial();
        TrialRun.All(host, [.. messages.Select(one => one.Name)], [.. messages.Select(one => one.Hex)]);
        return new TrialRecord(host._lines, host._figures);
    }

    public void Line(string text) => _lines.Add(text);

    public void Figure(string text) => _figures.Add(text);

    public long NowUs() => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1000000);

    public uint FreeBytes() => 0;
}
