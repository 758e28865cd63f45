using Tendon.Benchmarks.Arms;
using Tendon.Benchmarks.Drivers;
using Tendon.Benchmarks.Link;
using Tendon.Benchmarks.Loop;
using Tendon.Benchmarks.Measuring;
using Tendon.Benchmarks.Motion;

// usage: [--only GROUP] [--out FILE]
string? only = Option("--only");
string root = RepositoryRoot();
string output = Option("--out") ?? Path.Combine(root, "artifacts", "bench", "results.json");
var arm = new BenchArm(root);
IBenchmarkGroup[] groups =
[
    new KinematicsRows(arm), new TrajectoryRows(arm), new PlanningRows(arm), new LoopRows(), new InstructionRows(), new DriverRows(), new ArmRows(), new LinkRows(),
];

var rows = new List<BenchmarkRow>();
RowPrinter.PrintHeader();
foreach (IBenchmarkGroup group in groups.Where(g => only is null || g.Name == only))
{
    foreach (BenchmarkRow row in group.Run())
    {
        rows.Add(row);
        RowPrinter.Print(row);
    }
}
if (rows.Count == 0)
{
    Console.Error.WriteLine($"There is no group \"{only}\". Groups: {string.Join(", ", groups.Select(g => g.Name))}.");
    return 2;
}
ResultFile.Write(output, rows);
Console.WriteLine($"\n{rows.Count} rows in {output}");
return 0;

string? Option(string name)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

static string RepositoryRoot()
{
    DirectoryInfo? folder = new(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tendon.slnx")))
        folder = folder.Parent;
    return folder?.FullName ?? Directory.GetCurrentDirectory();
}
