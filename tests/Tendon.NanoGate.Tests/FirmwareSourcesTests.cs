using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Tendon.NanoGate.Compilation;

namespace Tendon.NanoGate.Tests;

public class FirmwareSourcesTests
{
    private static string Root => FirmwareProjects.FindRoot(Path.GetDirectoryName(ThisFile())!)!;

    public static TheoryData<string, string> Projects
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string project, string folder) in FirmwareProjects.Files) data.Add(project, folder);
            return data;
        }
    }

    [Fact]
    public void The_whole_firmware_compiles_for_the_device_and_breaks_no_rule()
    {
        var gate = new Gate(Snippet.References);
        GateReport[] reports = [.. FirmwareProjects.In(Root).Select(gate.Check)];
        Assert.Equal(["Tendon.Contracts", "Tendon.Firmware.Control", "Tendon.Firmware.Esp32"], reports.Select(report => report.Project));
        Assert.All(reports, report => Assert.True(report.Findings.Count == 0, string.Join("\n", report.Findings)));
        Assert.All(reports, report => Assert.True(report.FileCount > 15 && report.CodeBytes > 1000, $"the gate has not seen {report.Project}"));
    }

    [Fact]
    public void The_trial_that_runs_on_the_interpreter_breaks_rules_only_where_it_looks_for_edges()
    {
        var gate = new Gate(Snippet.References);
        foreach (NanoProject project in FirmwareProjects.In(Root).Take(2)) gate.Check(project);
        GateReport report = gate.Check(NanoProject.FromFolder(Root, "firmware/Tendon.Firmware.Trial", "System.Math"));
        Assert.Contains(report.Findings, finding => finding.Rule == "NG18");
        Assert.All(report.Findings, finding => Assert.EndsWith("EdgeTrial.cs", finding.Path));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_devices_project_file_lists_the_sources_that_the_pc_compiles(string projectFile, string folder)
    {
        NanoProject device = NanoProjectFile.Read(Root, projectFile), onPc = NanoProject.FromFolder(Root, folder);
        Assert.Equal(onPc.Sources.Select(source => source.Path), device.Sources.Select(source => source.Path));
        string pcProject = Directory.GetFiles(Path.Combine(Root, folder), "*.csproj").Single();
        Assert.Empty(XDocument.Load(pcProject).Descendants("Compile"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_devices_project_file_refers_to_the_projects_before_it_and_to_packages_it_names(string projectFile, string folder)
    {
        string path = Path.Combine(Root, projectFile);
        XNamespace msbuild = "http://schemas.microsoft.com/developer/msbuild/2003";
        foreach (string reference in XDocument.Load(path).Descendants(msbuild + "ProjectReference").Select(e => ((string)e.Attribute("Include")!).Replace('\\', '/')))
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, reference)), $"{folder}: {reference}");
        Assert.Contains(Snippet.References.Names, name => name == "mscorlib");
        Assert.All(NanoProjectFile.Read(Root, projectFile).References, name => Assert.Contains(name, Snippet.References.Names));
    }

    [Fact]
    public void A_missing_folder_is_an_error_and_not_an_empty_success() =>
        Assert.Throws<DirectoryNotFoundException>(() => NanoProject.FromFolder(Path.GetTempPath(), "no-such-folder"));

    [Theory]
    [InlineData("<Compile Include=\"Missing.cs\" />", "mscorlib", "Missing.cs")]
    [InlineData("<Compile Include=\"**\\*.vb\" />", "mscorlib", "*.vb")]
    [InlineData("<Compile Include=\"A.cs\" />", "System.Net", "System.Net")]
    public void A_project_file_that_lists_nothing_or_names_no_package_is_an_error_that_says_which(string compile, string assembly, string named)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tendon-nfproj");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "A.cs"), "public class A;");
            File.WriteAllText(Path.Combine(folder.FullName, "packages.config"), "<packages><package id=\"nanoFramework.CoreLibrary\" version=\"1.17.11\" /></packages>");
            File.WriteAllText(Path.Combine(folder.FullName, "A.nfproj"), $"""
                <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><PropertyGroup><AssemblyName>A</AssemblyName></PropertyGroup><ItemGroup>{compile}
                <Reference Include="{assembly}, Version=1.0.0.0"><HintPath>packages\nanoFramework.CoreLibrary.1.17.11\lib\mscorlib.dll</HintPath></Reference></ItemGroup></Project>
                """);
            var error = Assert.Throws<InvalidDataException>(() => NanoProjectFile.Read(folder.FullName, "A.nfproj"));
            Assert.Contains(named, error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
