using Spectre.Console;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Evaluation.Perturbations;
using Tendon.Tool.Evaluation.Reports;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Run;
using Tendon.Workbench.Arm;

namespace Tendon.Tool.Evaluation;

/// <summary>One call of <c>tendon eval</c>.</summary>
internal sealed class EvalRun(ToolContext context, EvalRequest request)
{
    private readonly string _modelFolder = request.Models ?? Brain.ModelFolder;

    internal ExitCode Run(CancellationToken cancellation)
    {
        if (SuiteFile.Open(context, request.Suite) is not { } suite)
            return ExitCode.Usage;
        Vouch();
        string armFile = NamedArm.Find(request.Arm);
        var bench = ArmDescription.Load(armFile);
        ulong seed = request.Seed ?? EvalSeed.Sealed(_modelFolder, suite.Bytes, out string _);
        if (SuiteFile.Complain(context, suite.Name, SuiteCheck.Worlds(suite.Cases, seed, request.Episodes, bench)))
            return ExitCode.Usage;
        SuiteCase[] cases = [.. suite.Cases.Where(IsAsked)];
        if (cases.Length == 0)
        {
            string families = string.Join(", ", suite.Cases.Select(c => c.Family).Distinct());
            return (ExitCode)context.Fail(ExitCode.Usage, context.Text.Format("eval.nothing", request.Family, request.Language, families));
        }
        if (request.CheckOnly)
        {
            context.Console.MarkupLineInterpolated($"{context.Text.Format(cases.Length == 1 ? "suite.checked.one" : "suite.checked", suite.Name, cases.Length, cases.Length * request.Episodes)}");
            return ExitCode.Done;
        }
        if (request.Seed is null)
            context.Console.MarkupLineInterpolated($"{context.Text.Format("eval.sealed", seed)}");
        return Run(suite, cases, seed, armFile, bench, cancellation);
    }

    // Loaded before the worlds are drawn, and by a check too: nobody waits for a run that cannot begin.
    private void Vouch()
    {
        BrainChoice.Of(request.Planner, request.Models).Dispose();
        if (UnlistedModels.In(_modelFolder, context.Text) is { } words)
            context.Errors.MarkupLineInterpolated($"[yellow]{words}[/]");
    }

    private ExitCode Run(SuiteFile suite, SuiteCase[] cases, ulong seed, string armFile, ArmDescription bench, CancellationToken cancellation)
    {
        Dictionary<string, int> order = cases.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i);
        var folders = new Dictionary<Perturbation, EvalFolder>();
        try
        {
            foreach (Perturbation condition in request.Conditions)
                folders[condition] = new EvalFolder(FolderOf(condition), Info(suite, cases, seed, condition), order);
            EvalProgress.Run(context, Tasks(cases, seed), request.Jobs, OpenWorker(armFile, bench), (task, record) => folders[task.Perturbation].Add(record), cancellation);
            foreach (EvalFolder folder in folders.Values)
                folder.Finish(context.Text);
        }
        finally
        {
            foreach (EvalFolder folder in folders.Values)
                folder.Dispose();
        }
        if (folders.Count > 1)
            SweepReport.Write(context.Text, request.OutFolder, [.. folders.Values]);
        EvalTable.Show(context, [.. folders.Values], request.OutFolder);
        return cancellation.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Done;
    }

    // Lines in the order of their seeds, so that a run that is broken off has seen something of everything.
    private List<EpisodeTask> Tasks(SuiteCase[] cases, ulong seed) =>
    [
        .. Enumerable.Range(0, request.Episodes).SelectMany(k => cases.SelectMany(c => request.Conditions.Select(p => new EpisodeTask(c, k, seed, p))))
            .OrderBy(t => t.Episode).ThenBy(t => t.Seed).ThenBy(t => t.Perturbation.Name, StringComparer.Ordinal),
    ];

    private Func<(EpisodeRunner, IDisposable)> OpenWorker(string armFile, ArmDescription bench)
    {
        ArmConfiguration firmware = ArmFile.Read(armFile);
        ArmModel arm = ArmModelReader.Read(File.ReadAllBytes(armFile));
        return () =>
        {
            BrainChoice brain = BrainChoice.Of(request.Planner, request.Models);
            return (new EpisodeRunner(arm, firmware, brain, request.Planner) { Bench = bench, KeepsPictures = true }, brain);
        };
    }

    private RunInfo Info(SuiteFile suite, SuiteCase[] cases, ulong seed, Perturbation condition)
    {
        string? digest = null;
        if (request.Seed is null)
            EvalSeed.Sealed(_modelFolder, suite.Bytes, out digest);
        return new RunInfo(
            suite.Name, suite.Sha256, seed, digest, request.Episodes, request.Planner, condition.Name, EvalSeed.ModelHashes(_modelFolder), cases.Length * request.Episodes);
    }

    private string FolderOf(Perturbation condition) =>
        request.Conditions.Count == 1 ? request.OutFolder : Path.Combine(request.OutFolder, condition.Name.Replace(':', '-'));

    private bool IsAsked(SuiteCase one) => (request.Family == "all" || request.Family.Split(',').Contains(one.Family))
        && (request.Language == "both" || request.Language == UserLanguages.Code(one.Language));
}
