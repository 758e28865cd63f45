using Tendon.NanoGate;
using Tendon.NanoGate.Compilation;
using Tendon.NanoGate.Stubs;

string? root = FirmwareProjects.FindRoot(Environment.CurrentDirectory) ?? FirmwareProjects.FindRoot(AppContext.BaseDirectory);
if (root == null)
{
    Console.Error.WriteLine("nano gate: no Tendon.slnx at or above the current folder; run it from inside the repository");
    return 2;
}

var references = ReferenceAssemblies.FromFacts();
var gate = new Gate(references);
int findings = 0;
Console.WriteLine($"nano gate: {references.Names.Count()} device assemblies, {Gate.RuleCount} rules");
foreach (NanoProject project in FirmwareProjects.In(root))
{
    GateReport report = gate.Check(project);
    Console.WriteLine($"  {report.Project}: {report.FileCount} files, {report.CodeBytes} bytes of byte code, {report.StringBytes} bytes of strings, {report.Findings.Count} findings");
    foreach (var finding in report.Findings) Console.WriteLine(finding);
    findings += report.Findings.Count;
}

return findings == 0 ? 0 : 1;
