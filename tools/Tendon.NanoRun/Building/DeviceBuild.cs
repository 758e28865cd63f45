using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Tendon.NanoGate;
using Tendon.NanoGate.Compilation;
using Tendon.NanoGate.Stubs;

namespace Tendon.NanoRun.Building;

/// <summary>Compiles the firmware and its trial against the device's own libraries, as the device's project files say, and has each assembly translated for the interpreter.</summary>
internal sealed class DeviceBuild(RunArguments arguments)
{
    private static readonly string[] s_libraries = ["mscorlib", "System.Math", "nanoFramework.System.Text", "nanoFramework.Runtime.Native"];

    private readonly List<string> _assemblies = [];

    /// <summary>PE files in the order in which they must be loaded.</summary>
    public IReadOnlyList<string> Build(string root, IReadOnlyList<GoldenMessage> messages)
    {
        Directory.CreateDirectory(arguments.Output);
        foreach (string library in s_libraries)
        {
            _assemblies.Add(Path.Combine(arguments.Libraries, library + ".dll"));
            foreach (string file in new[] { library + ".dll", library + ".pe" })
                if (!File.Exists(Path.Combine(arguments.Libraries, file))) throw new NanoRunException($"{arguments.Libraries} holds no {file}; it needs {string.Join(", ", s_libraries)} as .dll and .pe");
        }

        var pes = s_libraries.Select(library => Path.Combine(arguments.Libraries, library + ".pe")).ToList();
        IReadOnlyList<NanoProject> parts = TrialSources.Messages(messages);
        NanoProject[] firmware = [.. FirmwareProjects.In(root).Take(2), NanoProject.FromFolder(root, "firmware/Tendon.Firmware.Trial")];
        foreach (NanoProject project in firmware.Concat(parts).Append(TrialSources.Entry(parts.Count)))
            pes.Add(Translate(Compile(project, arguments.Output, isProgram: project.Name == "Tendon.Trial")));
        return pes;
    }

    /// <summary>Has the board's own program translated too, against the surface in the gate's facts: it needs libraries that no interpreter on a PC has, and cannot run there.</summary>
    public long TranslateBoard(string root)
    {
        string folder = Path.Combine(arguments.Output, "surface");
        Directory.CreateDirectory(folder);
        _assemblies.Clear();
        var surface = ReferenceAssemblies.FromFacts();
        foreach (string name in surface.Names)
        {
            string path = Path.Combine(folder, name + ".dll");
            File.WriteAllBytes(path, surface.Image(name));
            _assemblies.Add(path);
        }

        string board = "";
        foreach (NanoProject project in FirmwareProjects.In(root)) board = Compile(project, folder, isProgram: project.Name == "Tendon.Firmware.Esp32");
        return new FileInfo(Translate(board)).Length;
    }

    private string Compile(NanoProject project, string folder, bool isProgram)
    {
        string path = Path.Combine(folder, project.Name + (isProgram ? ".exe" : ".dll"));
        var options = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            project.Name,
            project.Sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), options, source.Path)),
            _assemblies.Select(assembly => MetadataReference.CreateFromFile(assembly)),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable));
        EmitResult result = compilation.Emit(path);
        if (!result.Success)
            throw new NanoRunException($"{project.Name} does not compile: {result.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error)}");
        _assemblies.Add(path);
        return path;
    }

    private string Translate(string assembly)
    {
        string pe = Path.ChangeExtension(assembly, ".pe");
        File.Delete(pe);
        bool isManaged = arguments.MetadataProcessor.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isManaged ? "dotnet" : arguments.MetadataProcessor) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (isManaged) start.ArgumentList.Add(arguments.MetadataProcessor);
        foreach (string known in _assemblies.Where(known => known != assembly))
            foreach (string argument in new[] { "-loadHints", Path.GetFileNameWithoutExtension(known), known }) start.ArgumentList.Add(argument);
        foreach (string argument in new[] { "-parse", assembly, "-compile", pe, "false" }) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return process.ExitCode == 0 && File.Exists(pe) ? pe : throw new NanoRunException($"the metadata processor refuses {Path.GetFileName(assembly)}:\n{output}");
    }
}
