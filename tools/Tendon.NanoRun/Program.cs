using Tendon.NanoGate;
using Tendon.NanoRun;
using Tendon.NanoRun.Building;
using Tendon.NanoRun.Comparing;
using Tendon.NanoRun.Running;

if (RunArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(RunArguments.Usage);
    return 2;
}

string? root = FirmwareProjects.FindRoot(Environment.CurrentDirectory) ?? FirmwareProjects.FindRoot(AppContext.BaseDirectory);
if (root == null)
{
    Console.Error.WriteLine("nano run: no Tendon.slnx at or above the current folder; run it from inside the repository");
    return 2;
}

try
{
    IReadOnlyList<GoldenMessage> messages = GoldenMessage.All(root);
    TrialRecord desktop = DesktopTrial.Run(messages);
    var build = new DeviceBuild(arguments);
    IReadOnlyList<string> pes = build.Build(root, messages);
    foreach (string pe in pes) Console.WriteLine($"  {Path.GetFileName(pe)}: {new FileInfo(pe).Length} bytes");
    Console.WriteLine($"  Tendon.Firmware.Esp32.pe: {build.TranslateBoard(root)} bytes, translated only");
    TrialRecord device = await InterpreterTrial.Run(arguments, pes);
    foreach (string figure in device.Figures) Console.WriteLine("  " + figure);
    TrialComparison comparison = TrialComparison.Of(desktop.Lines, device.Lines);
    foreach (string difference in comparison.Differences) Console.WriteLine(difference);
    Console.WriteLine($"nano run: {comparison.SameCount} of {desktop.Lines.Count} lines are the same, {comparison.KnownCount} differ as the device is known to, {comparison.Differences.Count} differ otherwise");
    return comparison.Differences.Count == 0 ? 0 : 1;
}
catch (NanoRunException exception)
{
    Console.Error.WriteLine("nano run: " + exception.Message);
    return 2;
}
