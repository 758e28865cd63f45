namespace Tendon.Architecture.Tests;

public class ReferenceTests
{
    [Fact]
    public void Every_project_refers_only_along_the_arrows_of_the_design()
    {
        var violations = new List<string>();
        foreach (ProjectFile project in ProjectFile.All)
        {
            IReadOnlySet<string>? reached = DesignArrows.ReachedFrom(project.Name);
            if (reached == null) violations.Add($"{project.Path}: unknown to the design; add it to {nameof(DesignArrows)}");
            else violations.AddRange(project.ProjectReferences.Where(reference => !reached.Contains(reference)).Select(reference => $"{project.Path}: must not refer to {reference}"));
        }

        Assert.True(violations.Count == 0, string.Join("\n", violations));
        Assert.True(ProjectFile.All.Count >= 20, "the project files were not found");
    }

    [Fact]
    public void Host_and_firmware_do_not_reach_each_other_and_the_workbench_reaches_nobody()
    {
        foreach (string host in DesignArrows.Products.Where(name => name.StartsWith("Tendon.Host", StringComparison.Ordinal)))
            Assert.DoesNotContain(DesignArrows.ReachedFrom(host)!, name => name.Contains("Firmware", StringComparison.Ordinal) || name == "Tendon.Workbench");
        foreach (string firmware in DesignArrows.Products.Where(name => name.StartsWith("Tendon.Firmware", StringComparison.Ordinal)))
            Assert.DoesNotContain(DesignArrows.ReachedFrom(firmware)!, name => name.Contains("Host", StringComparison.Ordinal));
        Assert.Empty(DesignArrows.ReachedFrom("Tendon.Workbench")!);
    }

    [Fact]
    public void No_project_compiles_the_sources_of_another()
    {
        string[] violations = [.. ProjectFile.All.SelectMany(project => project.ForeignSources.Select(source => $"{project.Path}: {source}"))];
        Assert.True(violations.Length == 0, string.Join("\n", violations));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = RepositoryTree.Text("Tendon.slnx");
        string[] missing = [.. ProjectFile.All.Select(project => project.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal))];
        Assert.True(missing.Length == 0, string.Join("\n", missing));
    }

    [Theory]
    [InlineData("Tendon.Host.Core", "Tendon.Firmware.Control")]
    [InlineData("Tendon.Host.Core.Tests", "Tendon.Workbench")]
    [InlineData("Tendon.Firmware.Control", "Tendon.Mqtt")]
    [InlineData("Tendon.Host.Link.Tests", "Tendon.Firmware.Pc")]
    [InlineData("Tendon.Contracts.Tests", "Tendon.Host.Core")]
    public void A_forbidden_arrow_would_be_seen(string project, string reference) =>
        Assert.DoesNotContain(reference, DesignArrows.ReachedFrom(project)!);
}
